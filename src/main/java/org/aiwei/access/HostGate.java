package org.aiwei.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests under a name that is not this program's: pages of others that have their name point here, and
 * links with a name to be repeated. The page of the refusal says what the administrator sets.
 */
@RequiredArgsConstructor
class HostGate extends OncePerRequestFilter {

    private static final int LONGEST = 253;

    private final KnownHosts hosts;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getServerName();
        if (host.length() <= LONGEST && hosts.include(host)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute("foreignHost", host.substring(0, Math.min(host.length(), LONGEST)));
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
