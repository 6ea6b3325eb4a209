package org.aiwei.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;

/**
 * Sends who is not signed in to the sign-in page. What was typed into a form goes there too: the request has shown the
 * CSRF token of this browser before it comes here, so the form is one of ours.
 */
class SignInAgain implements AuthenticationEntryPoint, SessionInformationExpiredStrategy {

    static final String TYPED = "/login/typed";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        send(request, response, "/login");
    }

    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent expired) throws IOException, ServletException {
        send(expired.getRequest(), expired.getResponse(), "/login?expired");
    }

    static void send(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException, ServletException {
        if (page(request) && TypedText.of(request).worthKeeping()) {
            SecurityContextHolder.clearContext();
            request.getRequestDispatcher(TYPED).forward(request, response);
        } else {
            response.sendRedirect(page);
        }
    }

    /** A form sent by a page; scripts ask for other things and read the redirect. */
    private static boolean page(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "POST".equals(request.getMethod()) && (accepted == null || accepted.contains(MediaType.TEXT_HTML_VALUE));
    }
}
