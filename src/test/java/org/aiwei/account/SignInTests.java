package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.SignedInUser;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
@RecordApplicationEvents
class SignInTests {

    private static final String PASSWORD = "河边的柳树今年发芽早";

    @Autowired
    MockMvcTester http;

    @Autowired
    People people;

    @Autowired
    SignInProvider provider;

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    Staff staff;
    UUID li;

    @BeforeEach
    void aReporterWithAPassword() {
        staff = new Staff(units, organizations, "试验县卫健局");
        li = people.enrol(
                Actor.clock(), Staff.person("li-signin", "李联络员", staff.hospital, Duty.UNIT_REPORTER), PASSWORD);
        entities.flush();
    }

    @Test
    void theRightPasswordOpens() {
        assertThat(signIn("LI-signin ", PASSWORD, "10.9.0.1"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
        assertThat(events.stream(SignInEvent.class))
                .singleElement()
                .satisfies(event -> assertThat(event.auditAction()).isEqualTo("SIGN_IN"))
                .satisfies(event -> assertThat(event.personId()).isEqualTo(li))
                .satisfies(event -> assertThat(event.detail()).isEqualTo("10.9.0.1"));
        entities.clear();
        assertThat(entities.find(Person.class, li).getLastSignInAt()).isNotNull();
    }

    @Test
    void everyRefusalLooksTheSame() {
        assertRefused(signIn("li-signin", "wrong password", "10.9.0.2"));
        assertRefused(signIn("li-signin", "", "10.9.0.2"));
        assertRefused(signIn("nobody-here", PASSWORD, "10.9.0.2"));
        assertRefused(signIn("", "", "10.9.0.2"));
        assertRefused(signIn("li-signin", "x".repeat(100_000), "10.9.0.2"));
        people.disable(staff.administrator, li, "离职", 0L);
        entities.flush();
        assertRefused(signIn("li-signin", PASSWORD, "10.9.0.3"));
    }

    @Test
    void afterFiveFailuresTheRightPasswordLooksWrongToo() {
        for (int i = 0; i < 5; i++) {
            assertRefused(signIn("li-signin", "wrong" + i, "10.9.0.4"));
        }
        assertRefused(signIn("li-signin", PASSWORD, "10.9.0.4"));
        assertThat(signIn("li-signin", PASSWORD, "10.9.0.5")).hasRedirectedUrl("/");
    }

    @Test
    void theEleventhTryOfAMinuteIsTurnedAwayWhateverTheHeadersSay() {
        for (int i = 0; i < 10; i++) {
            assertRefused(signIn("guess-" + i, "wrong", "10.9.0.6"));
        }
        var turned = http.post()
                .uri("/login")
                .header("X-Forwarded-For", "1.2.3.4")
                .with(csrf())
                .with(from("10.9.0.6"))
                .param("username", "li-signin")
                .param("password", PASSWORD)
                .exchange();
        assertThat(turned)
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .containsHeader("Retry-After")
                .containsHeader("Content-Security-Policy");
        var disguised = http.post()
                .uri(java.net.URI.create("/%6Cogin"))
                .with(csrf())
                .with(from("10.9.0.6"))
                .param("username", "li-signin")
                .param("password", PASSWORD)
                .exchange();
        assertThat(disguised).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void theTrailKeepsNoPasswordTypedAsALogin() {
        signIn("secret-sentence-typed-too-early", "x", "10.9.0.7");
        assertThat(events.stream(SignInEvent.class))
                .singleElement()
                .satisfies(event -> assertThat(event.login()).isEqualTo("sec…"));
    }

    @Test
    void theInitialPasswordLeadsToItsChangeAndNowhereElse() {
        var initial = people.resetPassword(staff.administrator, li, 0L);
        entities.flush();
        var in = provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("li-signin", initial));

        assertThat(in.getPrincipal()).isInstanceOfSatisfying(SignedInUser.class, user -> {
            assertThat(user.mustChangePassword()).isTrue();
            assertThat(user.getPassword()).as("not kept in the session").isNull();
            assertThat(http.get().uri("/todo").with(user(user))).hasRedirectedUrl("/account/password");
            assertThat(http.get().uri("/account/password").with(user(user))).hasStatusOk();
        });
    }

    @Test
    void theLanguageChosenOnceHoldsAtAnotherDevice() {
        assertThat(signIn("li-signin", PASSWORD, "10.9.0.8").getResponse().getCookie("lang"))
                .as("nothing chosen yet")
                .isNull();
        people.speak(new Actor(li, "李联络员", List.of()), "en");
        entities.flush();
        assertThat(signIn("li-signin", PASSWORD, "10.9.0.8").getResponse().getCookie("lang"))
                .isNotNull()
                .satisfies(cookie -> assertThat(cookie.getValue()).isEqualTo("en"));
        var chosenHere = http.post()
                .uri("/login")
                .with(csrf())
                .with(from("10.9.0.8"))
                .cookie(new Cookie("lang", "zh-CN"))
                .param("username", "li-signin")
                .param("password", PASSWORD)
                .exchange();
        assertThat(chosenHere.getResponse().getCookie("lang")).isNull();
    }

    private static void assertRefused(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/login?error");
        assertThat(result.getResponse().getContentLength()).isZero();
    }

    private MvcTestResult signIn(String login, String password, String address) {
        return http.post()
                .uri("/login")
                .with(csrf())
                .with(from(address))
                .param("username", login)
                .param("password", password)
                .exchange();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
