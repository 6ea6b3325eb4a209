package org.aiwei.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

class WholePagesTests {

    private static final String PAGE = "一页 ".repeat(5_000);

    private final MapSession session = new MapSession();
    private final MapSessionRepository sessions =
            spy(new MapSessionRepository(new ConcurrentHashMap<>(Map.of(session.getId(), session))));

    @Test
    void nothingIsOnItsWayBeforeThePageIsWhole() throws Exception {
        Drawing drawing = (request, response) -> {
            response.getWriter().write(PAGE);
            response.getWriter().flush();
            response.flushBuffer();
            assertThat(response.isCommitted()).isFalse();
        };
        assertThat(answered(drawing, new WholePages()).getContentAsString()).isEqualTo(PAGE);
    }

    @Test
    void norBeforeWhatAConverterWroteIs() throws Exception {
        Drawing drawing = (request, response) -> {
            response.getOutputStream().write(new byte[] {1, 2, 3}, 1, 2);
            response.getOutputStream().write(4);
            response.getOutputStream().flush();
            assertThat(response.isCommitted()).isFalse();
        };
        assertThat(answered(drawing, new WholePages()).getContentAsByteArray()).containsExactly(2, 3, 4);
    }

    @Test
    void theSessionIsReadOnceAndNotedOnce() throws Exception {
        answered(WholePagesTests::page, new SessionRepositoryFilter<>(sessions), new WholePages());
        verify(sessions, times(1)).findById(session.getId());
        verify(sessions, times(1)).save(any());
    }

    private MockHttpServletResponse answered(Drawing drawing, Filter... filters) throws Exception {
        var answer = new MockHttpServletResponse();
        answer.setCharacterEncoding("UTF-8");
        new MockFilterChain(servlet(drawing), filters).doFilter(request(), answer);
        return answer;
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/todo");
        request.setCookies(new Cookie(
                "SESSION", Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8))));
        return request;
    }

    /** As every page: somebody's, and flushed by its template. */
    private static void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        assertThat(request.getSession(false)).isNotNull();
        response.getWriter().write(PAGE);
        response.getWriter().flush();
    }

    private interface Drawing {
        void draw(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static HttpServlet servlet(Drawing drawing) {
        return new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                drawing.draw(request, response);
            }
        };
    }
}
