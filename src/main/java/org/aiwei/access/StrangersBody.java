package org.aiwei.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses, before it is read, what nobody needs to send who is not signed in: the server keeps a sent form in memory. */
class StrangersBody extends OncePerRequestFilter {

    private static final long MOST = DataSize.ofMegabytes(4).toBytes();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (large(request) && SecurityContextHolder.getContext().getAuthentication() == null) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean large(HttpServletRequest request) {
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        return "POST".equals(request.getMethod()) && (chunked || request.getContentLengthLong() > MOST);
    }
}
