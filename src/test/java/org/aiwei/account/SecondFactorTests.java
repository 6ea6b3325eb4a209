package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Factors;
import org.aiwei.access.SecondFactorNeed;
import org.aiwei.access.SignedInUser;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.Units;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
@RecordApplicationEvents
class SecondFactorTests {

    private static final String PASSWORD = "河边的柳树今年发芽早";
    private static final Pattern RECOVERY = Pattern.compile("<code>[a-z2-9]{4}(-[a-z2-9]{4}){3}</code>");

    @Autowired
    PasswordPolicy passwords;

    @Autowired
    MockMvcTester http;

    @Autowired
    People people;

    @Autowired
    PersonRepository persons;

    @Autowired
    AppointmentRepository posts;

    @Autowired
    SecondFactors factors;

    @Autowired
    FactorBook book;

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

    @Autowired
    Clock clock;

    Staff staff;
    UUID li;
    Actor actor;

    @BeforeEach
    void somebodyWithAPassword() {
        staff = new Staff(units, organizations, "验证县卫健局");
        actor = staff.enrol(people, Staff.person("li-factor", "李验证", staff.hospital, Duty.UNIT_REPORTER), PASSWORD);
        li = actor.id();
        entities.flush();
    }

    @Test
    void isEnrolledByScanningAndOneRightCode() {
        assertThat(post("/account/factor", as(SecondFactorNeed.NONE))).hasRedirectedUrl("/account/factor");
        var secret = secret();
        assertThat(http.get().uri("/account/factor").with(as(SecondFactorNeed.NONE)))
                .hasStatusOk()
                .bodyText()
                .contains(secret, "<path d=\"M4,4h1v1h-1z");
        assertThat(confirm("000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("验证码不对");
        var done = confirm(code(0));
        assertThat(done).hasStatusOk();
        var codes = RECOVERY.matcher(body(done))
                .results()
                .map(found -> found.group())
                .distinct();
        assertThat(codes.toList()).hasSize(SecondFactors.RECOVERY_CODES);
        assertThat(jdbc.sql("select code_hash from recovery_code where person_id = ?")
                        .param(li)
                        .query(String.class)
                        .list())
                .hasSize(SecondFactors.RECOVERY_CODES)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(events.stream(PersonChanged.class).map(PersonChanged::action))
                .contains(PersonAction.ENROL_FACTOR);
        assertThat(http.get().uri("/account/factor").with(as(SecondFactorNeed.NONE)))
                .bodyText()
                .doesNotContain(secret);
    }

    @Test
    void signingInThenAsksForACode() {
        enrol();
        var session = session(signIn());
        assertThat(http.get().uri("/account").cookie(session)).hasRedirectedUrl("/sign-in/code?back=/account");
        assertThat(http.get().uri("/sign-in/code?back=/account").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"/account\"");
        assertThat(give(session, "000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("验证码不对");
        assertThat(http.get().uri("/account").cookie(session)).hasStatus3xxRedirection();
        var right = give(session, code(1));
        assertThat(right).hasRedirectedUrl("/account");
        var better = session(right);
        assertThat(better.getValue()).as("another id").isNotEqualTo(session.getValue());
        assertThat(http.get().uri("/account").cookie(better)).hasStatusOk();
        assertThat(http.get().uri("/account").cookie(session)).hasStatus3xxRedirection();
        assertThat(events.stream(SignInEvent.class).map(SignInEvent::auditAction))
                .containsExactly("SIGN_IN", "CODE_FAILED", "CODE");
    }

    @Test
    void aCodeCountsOnce() {
        enrol();
        var code = code(1);
        assertThat(give(session(signIn()), code)).hasRedirectedUrl("/account");
        assertThat(give(session(signIn()), code)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aRecoveryCodeCountsOnceHoweverItIsWritten() {
        var codes = enrol();
        assertThat(give(session(signIn()), " " + codes.get(3).toUpperCase().replace("-", " ")))
                .hasRedirectedUrl("/account");
        assertThat(give(session(signIn()), codes.get(3))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(book.codesLeft(li)).isEqualTo(SecondFactors.RECOVERY_CODES - 1);
    }

    @Test
    void guessingCodesEndsAfterFive() {
        enrol();
        var session = session(signIn());
        for (int i = 0; i < 5; i++) {
            give(session, "00000" + i);
        }
        assertThat(give(session, code(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .doesNotContain("验证码不对");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/todo", "/account", "/account/password", "/account/factor", "/search"})
    void beforeTheCodeNothingIsOpen(String page) {
        assertThat(http.get().uri(page).with(as(SecondFactorNeed.CODE))).hasRedirectedUrl("/sign-in/code?back=" + page);
        assertThat(post("/account/factor/removal", as(SecondFactorNeed.CODE))).hasRedirectedUrl("/sign-in/code?back=/");
    }

    @Test
    void whoMustHaveOneEnrolsFirst() {
        var owing = as(SecondFactorNeed.ENROLMENT);
        assertThat(http.get().uri("/todo").with(owing)).hasRedirectedUrl("/account/factor");
        assertThat(http.get().uri("/account/factor").with(owing)).hasStatusOk();
        assertThat(post("/account/language", owing)).hasRedirectedUrl("/account/factor");
    }

    @Test
    void theDutiesDecide() {
        var leaders = new FactorPolicy(Set.of(Duty.BUREAU_LEADER, Duty.ADMINISTRATOR));
        people.enrol(Actor.clock(), Staff.person("chief", "局领导", staff.bureau, Duty.BUREAU_LEADER), PASSWORD);
        entities.flush();
        var directory = new SignInDirectory(persons, posts, book, leaders, passwords, clock);
        assertThat(directory.find("chief").orElseThrow().getSecondFactor()).isEqualTo(SecondFactorNeed.ENROLMENT);
        assertThat(directory.find("li-factor").orElseThrow().getSecondFactor()).isEqualTo(SecondFactorNeed.NONE);
        enrol();
        assertThat(directory.find("li-factor").orElseThrow().getSecondFactor()).isEqualTo(SecondFactorNeed.CODE);
    }

    @Test
    void whoseDutiesAskForItCannotSwitchItOff() {
        enrol();
        var strict = new SecondFactors(book, new FactorPolicy(Set.of(Duty.UNIT_REPORTER)), persons, event -> {}, clock);
        assertThatThrownBy(() -> strict.remove(actor)).isInstanceOf(RuleBroken.class);
        factors.remove(actor);
        assertThat(book.find(li)).isEmpty();
        assertThat(book.codesLeft(li)).isZero();
    }

    @Test
    void anotherAdministratorTakesALostOneAway() {
        enrol();
        assertThat(http.get().uri("/admin/people/" + li).with(County.as(staff.administrator)))
                .bodyText()
                .contains("解除第二道验证");
        assertThat(http.post()
                        .uri("/admin/people/" + li + "/factor")
                        .with(County.as(staff.administrator))
                        .with(csrf())
                        .param("version", "0"))
                .hasRedirectedUrl("/admin/people/" + li);
        assertThat(book.find(li)).isEmpty();
        entities.flush();
        assertThat(events.stream(PersonChanged.class)
                        .filter(event -> event.action() == PersonAction.RESET_FACTOR)
                        .map(PersonChanged::actorName))
                .containsExactly(staff.administrator.name());
        assertThatThrownBy(() -> people.resetFactor(staff.administrator, li, 0L))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void theCodesAreThoseOfTheStandard() {
        var secret = new org.apache.commons.codec.binary.Base32()
                .encodeToString("12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(TimeCode.code(secret, 59 / 30)).as("RFC 6238, appendix B").isEqualTo("287082");
        assertThat(TimeCode.code(secret, 1111111109 / 30)).isEqualTo("081804");
        assertThat(TimeCode.code(secret, 20000000000L / 30)).isEqualTo("353130");
    }

    private List<String> enrol() {
        factors.begin(actor);
        return factors.confirm(actor, code(-1));
    }

    private String secret() {
        return book.find(li).orElseThrow().secret();
    }

    private String code(int later) {
        return TimeCode.code(secret(), clock.instant().getEpochSecond() / 30 + later);
    }

    private MvcTestResult confirm(String code) {
        return http.post()
                .uri("/account/factor/confirmation")
                .with(as(SecondFactorNeed.NONE))
                .with(csrf())
                .param("code", code)
                .exchange();
    }

    private MvcTestResult give(Cookie session, String code) {
        return http.post()
                .uri("/sign-in/code")
                .cookie(session)
                .with(csrf())
                .param("code", code)
                .param("back", "/account")
                .exchange();
    }

    private MvcTestResult signIn() {
        return http.post()
                .uri("/login")
                .with(csrf())
                .param("username", "li-factor")
                .param("password", PASSWORD)
                .exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who) {
        return http.post().uri(path).with(who).with(csrf()).exchange();
    }

    private RequestPostProcessor as(SecondFactorNeed need) {
        var user = new SignedInUser("li-factor", null, actor, true, false, need);
        var held = new java.util.ArrayList<GrantedAuthority>(user.getAuthorities());
        held.add(Factors.password(clock.instant()));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null, held));
    }

    private static Cookie session(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("SID"));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
