package org.aiwei.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class RoomGateTests {

    private static final DataSize MORE_THAN_ANY_DISK_HAS = DataSize.ofTerabytes(1_000_000);
    private static final FilterChain SERVES =
            (request, response) -> response.getWriter().write("served");

    @TempDir
    private Path home;

    @Test
    void takesNothingBeforeTheDiskIsFullAndGoesOnServingWhatIsRead() throws Exception {
        var gate = gate("", MORE_THAN_ANY_DISK_HAS);
        var sent = ask(gate, "POST", "/reports/1/values", SERVES);
        assertThat(sent.getStatus()).isEqualTo(507);
        assertThat(sent.getContentAsString())
                .contains("磁盘已满，没有保存", "页面可以照常查看", "The disk is full, nothing was saved")
                .doesNotContain("served", "http-equiv");
        assertThat(ask(gate, "GET", "/todo", SERVES).getContentAsString()).isEqualTo("served");
        assertThat(ask(gate, "POST", "/login", SERVES).getContentAsString()).isEqualTo("served");
        assertThat(ask(gate, "POST", "/logout", SERVES).getContentAsString()).isEqualTo("served");
    }

    @Test
    void withRoomOrADatabaseElsewhereEverythingIsTaken() throws Exception {
        assertThat(ask(gate("", DataSize.ofBytes(1)), "POST", "/rectify", SERVES)
                        .getStatus())
                .isEqualTo(200);
        assertThat(ask(gate("jdbc:postgresql://db/aiwei", MORE_THAN_ANY_DISK_HAS), "POST", "/rectify", SERVES)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aDatabaseThatFindsItsDiskFullIsSaidTheSameWay() throws Exception {
        var gate = gate("jdbc:postgresql://db/aiwei", DataSize.ofBytes(1));
        var answer = ask(gate, "POST", "/rectify", (request, response) -> {
            throw new ServletException(
                    new DataAccessResourceFailureException("x", new SQLException("could not extend file", "53100")));
        });
        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getContentAsString()).doesNotContain("Exception", "extend");
        assertThatThrownBy(() -> ask(gate, "POST", "/rectify", (request, response) -> {
                    throw new ServletException(
                            new DataIntegrityViolationException("x", new SQLException("x", "23505")));
                }))
                .isInstanceOf(ServletException.class);
    }

    private RoomGate gate(String database, DataSize reserve) throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/platform");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return new RoomGate(
                new DiskRoom(database, home.toString(), reserve), new BareAnswers(new BareWords(words), new Assets()));
    }

    private static MockHttpServletResponse ask(RoomGate gate, String method, String path, FilterChain chain)
            throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        gate.doFilter(request, response, chain);
        return response;
    }
}
