package org.aiwei.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page goes out whole or not at all. Templates and converters flush what they wrote, and with that it would be on its way
 * before the session has noted the request: a database that goes away in between would leave half an answer, and the
 * session would be read once more. Stands inside the session's filter; what is larger than its room goes out as it comes.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class WholePages extends OncePerRequestFilter {

    /** The most that the server keeps for the next request instead of allocating it anew. */
    private static final int ROOM = 128 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticFiles.asked(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setBufferSize(ROOM);
        chain.doFilter(request, new Unhurried(response));
    }

    private static final class Unhurried extends HttpServletResponseWrapper {

        Unhurried(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return new PrintWriter(super.getWriter()) {
                @Override
                public void flush() {
                    // goes out with the rest
                }
            };
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new UnhurriedStream(super.getOutputStream());
        }

        @Override
        public void flushBuffer() {
            // goes out with the rest
        }
    }

    @RequiredArgsConstructor
    private static final class UnhurriedStream extends ServletOutputStream {

        private final ServletOutputStream stream;

        @Override
        public void write(int one) throws IOException {
            stream.write(one);
        }

        @Override
        public void write(byte[] many, int from, int length) throws IOException {
            stream.write(many, from, length);
        }

        @Override
        public void flush() {
            // goes out with the rest
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            stream.setWriteListener(listener);
        }
    }
}
