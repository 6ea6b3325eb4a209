package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Passwords that have to be changed now and then: the profile of the tests is given the figures of {@code mlps}. */
@DeskTest
@Transactional
class PasswordAgeTests {

    private static final String FIRST = "Willow-2026-early";

    @Autowired
    MockMvcTester http;

    @Autowired
    People people;

    @Autowired
    SignInDirectory directory;

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    Actor administrator = Actor.clock();
    UUID li = new UUID(0, 0);

    @BeforeEach
    void aHouseUnderMlps() {
        jdbc.sql("""
                update password_profile p set kinds = m.kinds, valid_days = m.valid_days, remembered = m.remembered
                  from password_profile m where m.name = 'mlps' and p.name = 'asvs'
                """).update();
        var staff = new Staff(units, organizations, "试验县卫健局");
        administrator = staff.administrator;
        var wanted = Staff.person("li-aged", "李联络员", staff.hospital, Duty.UNIT_REPORTER);
        li = people.enrol(Actor.clock(), wanted, FIRST);
        entities.flush();
    }

    @Test
    void whoSignsInWithAnOldOneChangesItFirst() {
        assertThat(signedIn().mustChangePassword()).isFalse();
        age(91);
        var user = signedIn();
        assertThat(user.mustChangePassword()).isTrue();
        assertThat(http.get().uri("/todo").with(user(user))).hasRedirectedUrl("/account/password");
        assertThat(http.get().uri("/account/password").with(user(user)))
                .hasStatusOk()
                .bodyText()
                .contains("已用满 90 天", "至少有 3 种", "前 5 次", "每 90 天换一次");
        assertThat(change(FIRST, "Willow-2026-late")).hasRedirectedUrl("/login?changed");
        entities.flush();
        assertThat(signedIn().mustChangePassword()).isFalse();
    }

    @Test
    void aNewOneIsSaidWhatItLacksBesideTheField() {
        assertThat(change(FIRST, "河边的柳树今年发芽早"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("至少要有 3 种");
    }

    @Test
    void noneOfTheFormerOnesComesBackUntilFiveOthersHaveBeenUsed() {
        var now = FIRST;
        for (int i = 1; i <= 5; i++) {
            assertThat(change(now, "Willow-2026-number" + i)).hasRedirectedUrl("/login?changed");
            now = "Willow-2026-number" + i;
            assertThat(change(now, FIRST))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("不能与前 5 次用过的相同");
        }
        assertThat(change(now, "Willow-2026-number6")).hasRedirectedUrl("/login?changed");
        assertThat(change("Willow-2026-number6", FIRST)).hasRedirectedUrl("/login?changed");
        assertThat(kept()).isEqualTo(5);
    }

    @Test
    void aResetDoesNotOpenAWayBack() {
        var given = people.resetPassword(administrator, li, 0L);
        entities.flush();
        assertThat(change(given, FIRST)).bodyText().contains("不能与前 5 次用过的相同");
        assertThat(change(given, "Willow-2026-other")).hasRedirectedUrl("/login?changed");
        assertThat(kept()).as("what an administrator gave is not kept").isEqualTo(1);
    }

    @Test
    void withoutAPeriodNothingGrowsOldAndNothingIsKept() {
        jdbc.sql("update password_profile set kinds = 1, valid_days = null, remembered = 0 where name = 'asvs'")
                .update();
        age(5000);
        assertThat(signedIn().mustChangePassword()).isFalse();
        assertThat(change(FIRST, "河边的柳树今年发芽早")).hasRedirectedUrl("/login?changed");
        assertThat(kept()).isZero();
        assertThat(http.get().uri("/account/password").with(user(signedIn())))
                .bodyText()
                .contains("至少 10 个字符")
                .doesNotContain("换一次", "至少有");
    }

    private void age(int days) {
        jdbc.sql("update person set password_changed_at = password_changed_at - make_interval(days => ?) where id = ?")
                .params(days, li)
                .update();
        entities.clear();
    }

    private int kept() {
        return jdbc.sql("select count(*) from password_before where person_id = ?")
                .param(li)
                .query(Integer.class)
                .single();
    }

    private SignedInUser signedIn() {
        return directory.find("li-aged").orElseThrow();
    }

    private MvcTestResult change(String old, String wanted) {
        var result = http.post()
                .uri("/account/password")
                .with(user(signedIn()))
                .with(csrf())
                .param("oldPassword", old)
                .param("newPassword", wanted)
                .param("newPasswordAgain", wanted)
                .exchange();
        entities.flush();
        return result;
    }
}
