package org.aiwei.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session twelve hours after it began, however busy it was, so that posts are taken anew at least once a day. */
class SessionAge extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofHours(12);

    /** The machine's own, as sessions are stamped by it and not by the house's clock. */
    private final Clock clock = Clock.systemUTC();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var oldest = clock.instant().minus(LONGEST);
        if (session != null && Instant.ofEpochMilli(session.getCreationTime()).isBefore(oldest)) {
            session.invalidate();
            SignInAgain.send(request, response, "/login?expired");
            return;
        }
        chain.doFilter(request, response);
    }
}
