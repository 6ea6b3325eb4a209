package org.aiwei.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in a sentence that the database's disk is full, and takes nothing more before it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
@RequiredArgsConstructor
class RoomGate extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> TO_READ = Set.of("/login", "/logout");

    private final DiskRoom room;
    private final BareAnswers answers;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (changes(request) && room.isShort()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            if (response.isCommitted() || !DiskRoom.isFull(fault)) {
                throw fault;
            }
            refuse(request, response);
        }
    }

    private static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && !TO_READ.contains(request.getServletPath());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.refuse(request, response, HttpStatus.INSUFFICIENT_STORAGE, "error.507");
    }
}
