package org.aiwei.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes that an answer was written to its end. Stands inside the session's filter, which asks the database once more
 * afterwards: when that fails, what was written is good all the same.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class WholeAnswers extends OncePerRequestFilter {

    private static final String WHOLE = WholeAnswers.class.getName() + ".WHOLE";

    static boolean is(HttpServletRequest request) {
        return request.getAttribute(WHOLE) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        request.setAttribute(WHOLE, true);
    }
}
