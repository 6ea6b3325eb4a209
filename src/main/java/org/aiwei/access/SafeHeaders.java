package org.aiwei.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every answer tells the browser, those that are refused before Spring Security's chain is reached included. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SafeHeaders extends OncePerRequestFilter {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; "
                    + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Refusing(response));
        complete(response);
    }

    /** Adds what is missing; downloads have a stricter policy of their own. */
    static void complete(HttpServletResponse response) {
        HEADERS.forEach((name, value) -> {
            if (!response.isCommitted() && !response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }

    /** A refusal is finished by the server, after which no header is taken any more. */
    private static final class Refusing extends HttpServletResponseWrapper {

        private final HttpServletResponse response;

        Refusing(HttpServletResponse response) {
            super(response);
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            complete(response);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            complete(response);
            super.sendError(status, message);
        }
    }
}
