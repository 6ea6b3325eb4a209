package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Whoever finds a screen unlocked guesses no better at the old password than at the sign-in page. */
@DeskTest
@Transactional
class OwnPasswordTests {

    private static final String PASSWORD = "河边的柳树今年发芽早";
    private static final String NEXT = "山上的云今天走得很慢";

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

    private SignedInUser li = new SignedInUser("-", null, Actor.clock(), true, false);

    @BeforeEach
    void someoneSignedIn() {
        var staff = new Staff(units, organizations, "试验县卫健局");
        var actor = staff.enrol(people, Staff.person("li-own", "李联络员", staff.hospital, Duty.UNIT_REPORTER), PASSWORD);
        entities.flush();
        li = new SignedInUser("li-own", null, actor, true, false);
    }

    @Test
    void afterFiveWrongOnesTheRightOneHasToWaitToo() {
        for (int i = 0; i < 5; i++) {
            assertThat(change("wrong-" + i, "10.8.0.1"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("现在的密码不对");
        }
        assertThat(change(PASSWORD, "10.8.0.1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请过几分钟再试");
        assertThat(trail()).hasSize(6).containsOnlyOnce("10.8.0.1 (throttled)").contains("10.8.0.1");
        assertThat(entities.find(Person.class, li.getActor().id()).getPasswordHash())
                .isEqualTo(Objects.requireNonNull(hash()));
    }

    @Test
    void theRightOneForgetsTheWrongOnesBefore() {
        for (int i = 0; i < 4; i++) {
            change("wrong-" + i, "10.8.0.2");
        }
        assertThat(change(PASSWORD, "10.8.0.2")).hasRedirectedUrl("/login?changed");
        for (int i = 0; i < 4; i++) {
            assertThat(change("wrong-" + i, "10.8.0.2")).bodyText().contains("现在的密码不对");
        }
        assertThat(change(NEXT, "10.8.0.2")).bodyText().doesNotContain("请过几分钟再试");
    }

    private MvcTestResult change(String old, String address) {
        return http.post()
                .uri("/account/password")
                .with(user(li))
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("oldPassword", old)
                .param("newPassword", NEXT)
                .param("newPasswordAgain", NEXT)
                .exchange();
    }

    private List<String> trail() {
        return jdbc.sql(
                        "select detail from audit_entry where subject_id = ? and action = 'PASSWORD_FAILED' order by seq")
                .param(li.getActor().id())
                .query(String.class)
                .list();
    }

    private String hash() {
        return jdbc.sql("select password_hash from person where id = ?")
                .param(li.getActor().id())
                .query(String.class)
                .single();
    }
}
