package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Factors;
import org.aiwei.access.FreshPassword;
import org.aiwei.access.SignedInUser;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DeskTest
@Transactional
@RecordApplicationEvents
class FreshPasswordTests {

    private static final String PASSWORD = "河边的柳树今年发芽早";

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

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    Staff staff;
    Actor keeper;

    @BeforeEach
    void anAdministrator() {
        staff = new Staff(units, organizations, "重验县卫健局");
        keeper = staff.enrol(people, Staff.person("keeper", "管账号", staff.bureau, Duty.ADMINISTRATOR), PASSWORD);
        entities.flush();
    }

    @Test
    void theSensitiveActsAreThese() {
        var marked = mappings.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().hasMethodAnnotation(FreshPassword.class))
                .flatMap(route -> route.getKey().getPatternValues().stream());
        assertThat(marked)
                .containsExactlyInAnyOrder(
                        "/admin/people",
                        "/admin/people/{id}/posts",
                        "/admin/people/{id}/posts/{post}",
                        "/admin/people/{id}/password",
                        "/admin/people/{id}/factor",
                        "/admin/people/import/{id}/confirmation",
                        "/admin/audit/export",
                        "/assignments/{id}/voiding",
                        "/account/factor/codes",
                        "/account/factor/removal");
    }

    @Test
    void afterTenMinutesThePasswordIsAskedForAndNothingTypedIsLost() {
        var asked = create(minutesAgo(11), "");
        assertThat(asked)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请再输入一次密码", "action=\"/admin/people\"", "value=\"贺新人\"", "value=\"he-new\"")
                .doesNotContain("密码不对");
        assertThat(known("he-new")).isZero();
        assertThat(create(minutesAgo(11), "not this one"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("密码不对", "value=\"贺新人\"")
                .doesNotContain("not this one");
        assertThat(events.stream(SignInEvent.class).map(SignInEvent::auditAction))
                .containsExactly("PASSWORD_FAILED");
        assertThat(create(minutesAgo(11), PASSWORD)).hasStatusOk().bodyText().contains("he-new");
        assertThat(known("he-new")).isOne();
    }

    @Test
    void withinTenMinutesNobodyIsAsked() {
        assertThat(create(minutesAgo(9), "")).hasStatusOk().bodyText().contains("he-new");
    }

    @Test
    void guessingEndsAfterFive() {
        for (int i = 0; i < 5; i++) {
            create(minutesAgo(11), "wrong " + i);
        }
        assertThat(create(minutesAgo(11), PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(known("he-new")).isZero();
    }

    @Test
    void everySensitiveActAsks() {
        var id = UUID.randomUUID();
        for (var path : List.of(
                "/admin/people/" + id + "/posts",
                "/admin/people/" + id + "/posts/" + id,
                "/admin/people/" + id + "/password",
                "/admin/people/" + id + "/factor",
                "/admin/people/import/" + id + "/confirmation",
                "/admin/audit/export",
                "/account/factor/codes",
                "/account/factor/removal")) {
            assertThat(http.post().uri(path).with(minutesAgo(11)).with(csrf()))
                    .as(path)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("请再输入一次密码", "action=\"" + path + "\"");
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult create(RequestPostProcessor who, String again) {
        return http.post()
                .uri("/admin/people")
                .with(who)
                .with(csrf())
                .param("name", "贺新人")
                .param("login", "he-new")
                .param("unitId", staff.hospital.toString())
                .param("duty", "UNIT_REPORTER")
                .param("from", "2026-01-01")
                .param("_passwordAgain", again)
                .exchange();
    }

    private int known(String login) {
        entities.flush();
        return jdbc.sql("select count(*) from person where login = ?")
                .param(login)
                .query(Integer.class)
                .single();
    }

    private RequestPostProcessor minutesAgo(int minutes) {
        var user = new SignedInUser("keeper", null, keeper, true, false);
        var held = new ArrayList<GrantedAuthority>(user.getAuthorities());
        held.add(Factors.password(clock.instant().minus(Duration.ofMinutes(minutes))));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null, held));
    }
}
