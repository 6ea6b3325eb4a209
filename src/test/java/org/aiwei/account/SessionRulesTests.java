package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a session lasts, how many there are and what its cookie looks like; sessions are kept in the database, for all nodes. */
@DeskTest
@Transactional
class SessionRulesTests {

    private static final String PASSWORD = "河边的柳树今年发芽早";

    @Autowired
    MockMvcTester http;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

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
    TransactionTemplate transactions;

    @BeforeEach
    void someone() {
        var staff = new Staff(units, organizations, "试验县卫健局");
        people.enrol(Actor.clock(), Staff.person("li-rules", "李联络员", staff.hospital, Duty.UNIT_REPORTER), PASSWORD);
        entities.flush();
    }

    @AfterEach
    void leaveNothingBehind() {
        sessions.findByPrincipalName("li-rules").keySet().forEach(sessions::deleteById);
    }

    @Test
    void itsNumberBeforeAndAfterSigningInIsNotTheSame() {
        var planted = new Cookie("SID", "cGxhbnRlZC1ieS1zb21lb25lLWVsc2U=");
        var mine = cookie(signIn(false, planted), "SID");
        assertThat(mine.getValue()).isNotEqualTo(planted.getValue());
        assertThat(http.get().uri("/account").cookie(planted)).hasRedirectedUrl("/login");
        assertThat(http.get().uri("/account").cookie(mine)).hasStatusOk();
    }

    @Test
    void itEndsAfterThirtyMinutesWithoutAPageAndAfterTwelveHoursAnyhow() {
        var mine = cookie(signIn(false), "SID");
        assertThat(sessions.findByPrincipalName("li-rules").values())
                .singleElement()
                .satisfies(
                        session -> assertThat(session.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(30)));
        shift("last_access_time = last_access_time - 29 * 60000, expiry_time = expiry_time - 29 * 60000");
        assertThat(http.get().uri("/account").cookie(mine)).hasStatusOk();
        shift("last_access_time = last_access_time - 31 * 60000, expiry_time = expiry_time - 31 * 60000");
        assertThat(http.get().uri("/account").cookie(mine)).hasRedirectedUrl("/login");

        var another = cookie(signIn(false), "SID");
        shift("creation_time = creation_time - 11 * 3600000");
        assertThat(http.get().uri("/account").cookie(another)).hasStatusOk();
        shift("creation_time = creation_time - 2 * 3600000");
        assertThat(http.get().uri("/account").cookie(another)).hasRedirectedUrl("/login?expired");
    }

    @Test
    void theFourthOfAPersonEndsTheOldest() {
        var cookies = new Cookie[4];
        for (int i = 0; i < 4; i++) {
            cookies[i] = cookie(signIn(false), "SID");
            shift("last_access_time = last_access_time - 1000"); // older than the next one
        }
        assertThat(http.get().uri("/account").cookie(cookies[0])).hasRedirectedUrl("/login?expired");
        for (int i = 1; i < 4; i++) {
            assertThat(http.get().uri("/account").cookie(cookies[i]))
                    .as("session " + i)
                    .hasStatusOk();
        }
    }

    @Test
    void signingOutEndsItWhereItIsKept() {
        var mine = cookie(signIn(false), "SID");
        var out = http.post().uri("/logout").cookie(mine).with(csrf()).exchange();
        assertThat(out).hasRedirectedUrl("/login?logout");
        assertThat(sessions.findByPrincipalName("li-rules")).isEmpty();
        assertThat(http.get().uri("/account").cookie(mine)).hasRedirectedUrl("/login");
    }

    @Test
    void withoutTlsItsCookieIsForThisHostAndNoScript() {
        assertThat(header(signIn(false), "SID"))
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void byTlsItBelongsToThisHostAloneAndAPlainOneIsNotBelieved() {
        var answer = signIn(true);
        assertThat(header(answer, "__Host-SID"))
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        var mine = cookie(answer, "__Host-SID");
        assertThat(http.get().uri("/account").secure(true).cookie(mine))
                .hasStatusOk()
                .containsHeader("Strict-Transport-Security");
        var plain = new Cookie("SID", mine.getValue());
        assertThat(http.get().uri("/account").secure(true).cookie(plain)).hasRedirectedUrl("/login");
        assertThat(http.post().uri("/logout").secure(true).cookie(mine).with(csrf()))
                .containsHeader("Clear-Site-Data");
    }

    private void shift(String set) {
        var apart = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        apart.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        apart.executeWithoutResult(
                status -> jdbc.sql("update spring_session set " + set + " where principal_name = 'li-rules'")
                        .update());
    }

    private MvcTestResult signIn(boolean tls, Cookie... cookies) {
        var request = http.post()
                .uri("/login")
                .secure(tls)
                .with(csrf())
                .param("username", "li-rules")
                .param("password", PASSWORD);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private static Cookie cookie(MvcTestResult answer, String name) {
        return Objects.requireNonNull(answer.getResponse().getCookie(name), () -> name + " is not set");
    }

    private static String header(MvcTestResult answer, String name) {
        return answer.getResponse().getHeaders("Set-Cookie").stream()
                .filter(header -> header.startsWith(name + "="))
                .reduce((earlier, later) -> later)
                .orElse("");
    }
}
