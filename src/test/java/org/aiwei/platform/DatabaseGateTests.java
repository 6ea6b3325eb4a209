package org.aiwei.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

class DatabaseGateTests {

    private static final FilterChain WRITTEN = (request, response) -> {
        response.getWriter().write("whole");
        response.flushBuffer();
    };

    private final DataSource database = mock();
    private final Connection connection = mock();
    private final WholeAnswers drawn = new WholeAnswers();
    private final DatabaseWatch watch = new DatabaseWatch(database);
    private DatabaseGate gate;

    @BeforeEach
    void open() throws IOException, SQLException {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/platform");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        gate = new DatabaseGate(watch, new BareAnswers(new BareWords(words), new Assets()));
        when(connection.isValid(anyInt())).thenReturn(true);
        when(database.getConnection()).thenThrow(refused());
    }

    @AfterEach
    void close() {
        watch.destroy();
    }

    @Test
    void saysInBothLanguagesThatTheDatabaseIsAwayAndWhenToComeAgain() throws Exception {
        var answer = ask("GET", "/todo", (request, response) -> {
            throw new CannotGetJdbcConnectionException("gone", refused());
        });
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentAsString())
                .contains("系统暂时不能使用", "不会重复办理", "Not available for the moment", "http-equiv=\"refresh\"")
                .doesNotContain("Exception", "org.");
    }

    @Test
    void nobodyWaitsForADatabaseThatIsKnownToBeAwayAndTheGateOpensByItself() throws Exception {
        watch.missed();
        FilterChain asked = (request, response) -> {
            throw new AssertionError("asked nevertheless");
        };
        var sent = ask("POST", "/rectify", asked);
        assertThat(sent.getStatus()).isEqualTo(503);
        assertThat(sent.getContentAsString()).doesNotContain("http-equiv=\"refresh\"");

        org.mockito.Mockito.doReturn(connection).when(database).getConnection();
        await().until(() -> !watch.isAway());
        assertThat(ask("GET", "/todo", (request, response) -> {}).getStatus()).isEqualTo(200);
    }

    @Test
    void aPoolUsedUpIsNoDatabaseGone() throws Exception {
        var answer = ask("GET", "/todo", (request, response) -> {
            throw new CannotGetJdbcConnectionException("busy", new SQLTransientConnectionException("timed out"));
        });
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(watch.isAway()).isFalse();
    }

    @Test
    void aRollbackThatFailsTooHidesNothing() throws Exception {
        var answer = ask("POST", "/rectify", (request, response) -> {
            var rollback = new TransactionSystemException("no rollback", new IllegalStateException());
            rollback.initApplicationException(new DataAccessResourceFailureException("x", refused()));
            throw rollback;
        });
        assertThat(answer.getStatus()).isEqualTo(503);
    }

    @Test
    void anAnswerThatWasBegunMakesWay() throws Exception {
        var begun = new OneWayOnly();
        gate.doFilter(new MockHttpServletRequest("POST", "/reports/1/values"), begun, (request, response) -> {
            response.getOutputStream().write('{');
            throw new DataAccessResourceFailureException("session", refused());
        });
        assertThat(begun.getStatus()).isEqualTo(503);
        assertThat(begun.getContentAsString()).startsWith("<").contains("系统暂时不能使用");
    }

    @Test
    void anAnswerThatIsWholeStaysSoWhenTheSessionCannotBeNoted() throws Exception {
        var answer = ask("GET", "/todo", (request, response) -> {
            drawn.doFilter(request, response, WRITTEN);
            throw new DataAccessResourceFailureException("session", refused());
        });
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("whole");
        assertThat(watch.isAway()).isTrue();
    }

    @Test
    void anAnswerThatIsNotOnItsWayIsTakenBack() throws Exception {
        var answer = ask("GET", "/todo", (request, response) -> {
            drawn.doFilter(
                    request, response, (asked, given) -> given.getWriter().write("whole"));
            throw new DataAccessResourceFailureException("session", refused());
        });
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).doesNotContain("whole").contains("系统暂时不能使用");
    }

    @Test
    void anAnswerCutShortIsNotPassedOffAsWhole() {
        assertThatThrownBy(() -> ask("GET", "/export", (request, response) -> {
                    drawn.doFilter(request, response, (asked, given) -> {
                        WRITTEN.doFilter(asked, given);
                        throw new DataAccessResourceFailureException("rows", refused());
                    });
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    /** As the server's own: either a stream or a writer, until all is taken back. */
    private static final class OneWayOnly extends MockHttpServletResponse {

        private boolean streams;

        @Override
        public ServletOutputStream getOutputStream() {
            streams = true;
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws UnsupportedEncodingException {
            assertThat(streams).isFalse();
            return super.getWriter();
        }

        @Override
        public void reset() {
            super.reset();
            streams = false;
        }
    }

    @Test
    void otherFaultsPass() {
        assertThatThrownBy(() -> ask("GET", "/todo", (request, response) -> {
                    throw new ServletException(
                            new DataIntegrityViolationException("x", new SQLException("x", "23505")));
                }))
                .isInstanceOf(ServletException.class);
    }

    @Test
    void styleSheetsAreServedMeanwhileAndNeedNoSession() throws Exception {
        watch.missed();
        assertThat(ask("GET", "/assets/1/css/app.css", (request, response) -> {})
                        .getStatus())
                .isEqualTo(200);
        var request = new MockHttpServletRequest("GET", "/assets/1/css/app.css");
        request.setCookies(new jakarta.servlet.http.Cookie("SID", "1"));
        new StaticFiles()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (asked, answer) -> assertThat(((jakarta.servlet.http.HttpServletRequest) asked).getCookies())
                                .isNull());
    }

    private MockHttpServletResponse ask(String method, String path, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        gate.doFilter(new MockHttpServletRequest(method, path), response, chain);
        return response;
    }

    private static SQLException refused() {
        return new SQLException("connection refused", "08001");
    }
}
