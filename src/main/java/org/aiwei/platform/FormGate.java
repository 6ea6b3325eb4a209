package org.aiwei.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in a sentence that the server could not read what was sent: a file too large, fields without end, a broken form.
 * Nothing can be read of it later either, so no page of the program can be made for it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
@RequiredArgsConstructor
class FormGate extends OncePerRequestFilter {

    private final BareAnswers answers;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            if (response.isCommitted()) {
                throw unreadable;
            }
            boolean large = unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
            answers.refuse(
                    request,
                    response,
                    large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                    large ? "error.413" : "error.4xx");
        }
    }
}
