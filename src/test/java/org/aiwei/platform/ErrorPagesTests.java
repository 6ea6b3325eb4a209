package org.aiwei.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.aiwei.DeskTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DeskTest
class ErrorPagesTests {

    @Autowired
    MockMvcTester http;

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 406, 413, 415, 429, 500, 501, 502, 503, 504, 507})
    void whateverTheServerRefusesThereIsAPage(int status) {
        var answer = http.get()
                .uri("/error")
                .accept(MediaType.TEXT_HTML)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .exchange();
        assertThat(answer).hasStatus(status).bodyText().contains("<h1>", "href=\"/\"");
    }
}
