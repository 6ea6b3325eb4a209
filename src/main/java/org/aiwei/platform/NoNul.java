package org.aiwei.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A NUL is no text: PostgreSQL refuses it, and nobody types one. Refused with a page, before anything looks at it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class NoNul extends OncePerRequestFilter {

    /** The parts of an upload are read by who takes it; see {@link OddFields}. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (inFieldsOf(request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean inFieldsOf(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(field -> hasNul(field.getKey())
                        || Arrays.stream(field.getValue()).anyMatch(NoNul::hasNul));
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
