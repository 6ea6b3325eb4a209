package org.aiwei.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in a sentence that the database is away. Stands before everything that needs it, sessions included; while it is
 * known to be away nobody waits for it, so no thread is held up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@RequiredArgsConstructor
class DatabaseGate extends OncePerRequestFilter {

    private final DatabaseWatch watch;
    private final BareAnswers answers;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticFiles.asked(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (watch.isAway()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            if (!DatabaseGone.in(fault) || cutShort(request, response)) {
                throw fault;
            }
            if (DatabaseGone.away(fault)) {
                watch.missed();
            }
            if (response.isCommitted()) {
                return;
            }
            response.reset(); // a stream may be open already, beside which no page can be written
            refuse(request, response);
        }
    }

    private static boolean cutShort(HttpServletRequest request, HttpServletResponse response) {
        return response.isCommitted() && !WholeAnswers.is(request);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "error.503");
    }
}
