package org.aiwei.delivery;

import static org.aiwei.County.LI_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aiwei.DeskTest;
import org.aiwei.platform.RecordNotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
class FeedGateTests {

    @Autowired
    DeliveryCast cast;

    @Autowired
    CalendarTokens tokens;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    Knocks knocks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    String token;

    @BeforeEach
    void aCalendar() {
        clear();
        token = tokens.renew(LI_PEOPLES);
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from delivery_knock").update();
        jdbc.sql("delete from calendar_token").update();
    }

    @Test
    void oneCalendarIsReadSoOftenAnHourAndThenLater() {
        for (int i = 0; i < 20; i++) {
            assertThat(read(token, "10.0.0." + i)).hasStatusOk();
        }
        var refused = read(token, "10.0.0.99");
        assertThat(refused).hasStatus(429);
        var wait = Long.parseLong(refused.getResponse().getHeader("Retry-After"));
        assertThat(wait).isBetween(1L, Duration.ofHours(1).toSeconds());
        assertThat(refused.getResponse().getContentLength()).isZero();
    }

    @Test
    void whatIsNoCalendarIsTurnedAwayJustTheSame() {
        var none = "0".repeat(48);
        for (int i = 0; i < 20; i++) {
            assertThat(read(none, "10.0.0." + i)).hasStatus(404);
        }
        assertThat(read(none, "10.0.0.99")).hasStatus(429);
        assertThat(read(token, "10.0.0.98")).as("another one").hasStatusOk();
    }

    @Test
    void onePlaceReadsSoManyAMinuteWhateverItAsksFor() {
        for (int i = 0; i < 60; i++) {
            assertThat(read("%048d".formatted(i), "10.1.1.1")).hasStatus(404);
        }
        assertThat(read(token, "10.1.1.1")).hasStatus(429).hasHeader("Cache-Control", "no-store");
        assertThat(read(token, "10.1.1.2")).hasStatusOk();
        assertThat(jdbc.sql("select count(*) from delivery_knock where key like '%' || ? || '%'")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .as("the address of a calendar is kept nowhere")
                .isZero();
    }

    @Test
    @Transactional
    void whatIsNoCalendarCostsAsMuchAsThatOfSomebodyWhoLeft() {
        jdbc.sql("update appointment set to_on = ? where person_id = ?")
                .params(cast.today().minusDays(1), LI_PEOPLES.id())
                .update();
        var none = cast.statements(() -> refused("0".repeat(48)));
        assertThat(cast.statements(() -> refused(token))).isEqualTo(none).isNotEmpty();
    }

    @Test
    void manyAtOnceAreCountedOneByOne() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            var asked = IntStream.range(0, 40)
                    .mapToObj(i -> pool.submit(() -> knocks.knock("race", Duration.ofDays(1), 10)))
                    .toList();
            int let = 0;
            for (var each : asked) {
                let += each.get().isZero() ? 1 : 0;
            }
            assertThat(let).isEqualTo(10);
        } finally {
            pool.shutdownNow();
        }
    }

    private void refused(String secret) {
        assertThatThrownBy(() -> feeds.read(secret)).isInstanceOf(RecordNotFound.class);
    }

    private MvcTestResult read(String secret, String from) {
        return http.get()
                .uri("/calendar/{token}.ics", secret)
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .exchange();
    }
}
