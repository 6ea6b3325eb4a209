package org.aiwei.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SafeHeadersTests {

    @Test
    void answersFromBeforeTheChainOfSecurityCarryThemToo() throws Exception {
        var response = new MockHttpServletResponse();
        new SafeHeaders().doFilter(new MockHttpServletRequest("GET", "/todo"), response, (request, answer) -> {
            ((MockHttpServletResponse) ((jakarta.servlet.http.HttpServletResponseWrapper) answer).getResponse())
                    .setHeader("Content-Security-Policy", "default-src 'none'");
            answer.getWriter().write("away");
        });
        assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'");
    }
}
