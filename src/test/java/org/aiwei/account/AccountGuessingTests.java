package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.Units;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A thousand tries at one account: what the guesser gets, what its owner is told, and who still comes in. */
@DeskTest
@Transactional
@RecordApplicationEvents
class AccountGuessingTests {

    private static final String PASSWORD = "河边的柳树今年发芽早";
    private static final String LOGIN = "li-guessed";
    private static final String USUAL = "10.8.0.1";

    @Autowired
    MockMvcTester http;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Staff staff;
    Actor li;
    Actor colleague;

    @BeforeEach
    void twoReporters() {
        staff = new Staff(units, organizations, "试验县卫健局");
        li = enrol(LOGIN, "李联络员");
        colleague = enrol("mei-guessed", "梅联络员");
        entities.flush();
    }

    @Test
    void aThousandTriesReachTheLimitsAndItsOwnerIsToldOnce() {
        assertComesIn(USUAL);
        int refused = 0;
        int turnedAway = 0;
        for (int i = 0; i < 1_000; i++) {
            var address = i < 400 ? "10.8.1.1" : "10.8.2." + i % 10;
            var answer = attempt(LOGIN, "guess-" + i, address, "172.16.0." + i % 250);
            if (answer.getResponse().getStatus() == HttpStatus.TOO_MANY_REQUESTS.value()) {
                turnedAway++;
            } else {
                assertRefused(answer);
                refused++;
            }
        }
        assertThat(refused).as("ten a minute from each of eleven addresses").isEqualTo(110);
        assertThat(turnedAway).isEqualTo(890);
        assertThat(looked()).as("5 from the first, then up to 20 an hour").isEqualTo(20);

        assertRefused(attempt(LOGIN, PASSWORD, "10.8.3.1", "10.8.0.1"));
        assertComesIn(USUAL);
        assertToldOnce(111);
        ago("31 seconds");
        assertComesIn("10.8.3.2");
    }

    @Test
    void thePairWaitsAMinuteAndIsNeverShutOutForGood() {
        for (int i = 0; i < 5; i++) {
            assertRefused(attempt(LOGIN, "wrong" + i, "10.8.4.1", ""));
        }
        assertToldOnce(5);
        assertRefused(attempt(LOGIN, PASSWORD, "10.8.4.1", ""));
        ago("61 seconds");
        assertComesIn("10.8.4.1");
        assertToldOnce(6);
    }

    @Test
    void aFewWrongPasswordsAreNothingToTell() {
        for (int i = 0; i < 4; i++) {
            attempt(LOGIN, "wrong" + i, "10.8.5.1", "");
        }
        assertThat(events.stream(AccountTried.class)).isEmpty();
        assertThat(page(li).text()).doesNotContain("反复试着登录");
    }

    @Test
    void anUnknownLoginGetsTheSameAnswersAndNobodyIsTold() {
        for (int i = 0; i < 8; i++) {
            assertRefused(attempt("nobody-guessed", "wrong" + i, "10.8.6.1", ""));
        }
        assertThat(events.stream(AccountTried.class)).isEmpty();
        assertThat(warnings()).isZero();
    }

    @Test
    void theNextDayIsToldAnewAndReadingEndsTheLineAboveEachPage() {
        for (int i = 0; i < 6; i++) {
            attempt(LOGIN, "wrong" + i, "10.8.7.1", "");
        }
        jdbc.sql("update sign_in_warning set on_date = on_date - 1").update();
        attempt(LOGIN, "wrong again", "10.8.7.1", "");
        assertThat(events.stream(AccountTried.class)).hasSize(2);
        assertThat(page(li).select("a:contains(去换密码)")).hasSize(2);
        assertThat(page(li).select("[role=alert]").text()).contains("反复试着登录您的账号");
        assertThat(http.post().uri("/inbox/reading").with(County.as(li)).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page(li).select("[role=alert]")).isEmpty();
    }

    private void assertToldOnce(int failures) {
        assertThat(events.stream(AccountTried.class)).singleElement().satisfies(tried -> {
            assertThat(tried.personId()).isEqualTo(li.id());
            assertThat(tried.actorId()).isEqualTo(Actor.clock().id());
        });
        assertThat(page(li).select("tbody tr"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains(failures + " 次没有成功", "最近一次来自 10.8."));
        for (var other : List.of(colleague, staff.administrator)) {
            assertThat(page(other).text()).doesNotContain("反复试着登录");
        }
    }

    private org.jsoup.nodes.Document page(Actor reader) {
        entities.flush();
        var answer = http.get().uri("/inbox").with(County.as(reader)).exchange();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private Actor enrol(String login, String name) {
        return staff.enrol(people, Staff.person(login, name, staff.hospital, Duty.UNIT_REPORTER), PASSWORD);
    }

    private int looked() {
        return jdbc.sql("select count(*) from sign_in_failure where login_key = ?")
                .param(SignInThrottle.key(LOGIN))
                .query(Integer.class)
                .single();
    }

    private int warnings() {
        return jdbc.sql("select count(*) from sign_in_warning")
                .query(Integer.class)
                .single();
    }

    /** Lets time pass. */
    private void ago(String interval) {
        jdbc.sql("update sign_in_failure set at = at - cast(? as interval)")
                .param(interval)
                .update();
        jdbc.sql("update sign_in_knock set at = at - cast(? as interval)")
                .param(interval)
                .update();
        jdbc.sql("update sign_in_pair set blocked_until = blocked_until - cast(? as interval)")
                .param(interval)
                .update();
    }

    private void assertComesIn(String address) {
        assertThat(attempt(LOGIN, PASSWORD, address, "")).hasRedirectedUrl("/");
    }

    private static void assertRefused(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/login?error");
        assertThat(result.getResponse().getContentLength()).isZero();
    }

    private MvcTestResult attempt(String login, String password, String address, String forged) {
        return http.post()
                .uri("/login")
                .header("X-Forwarded-For", forged)
                .header("Forwarded", "for=" + forged)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", login)
                .param("password", password)
                .exchange();
    }
}
