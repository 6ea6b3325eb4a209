package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.aiwei.DeskTest;
import org.aiwei.access.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class FirstSetupTests {

    private static final String PASSWORD = "河边的柳树今年发芽早";

    @Autowired
    FirstSetup setup;

    @Autowired
    SignInDirectory directory;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whereSomebodyIsEnrolledThereIsNoLink() {
        assertThat(setup.offer()).isEmpty();
        assertThat(http.get().uri("/setup/" + "0".repeat(48))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theLinkWorksOnceAndGivesTheFirstAdministrator() {
        var token = emptyHouse();
        assertThat(http.get().uri("/setup/" + token)).hasStatusOk().bodyText().contains("卫生健康局");

        assertThat(complete(token, "admin-first", PASSWORD)).hasRedirectedUrl("/login");

        var user = directory.find("admin-first").orElseThrow();
        assertThat(user.mustChangePassword()).isFalse();
        assertThat(user.getActor().duties()).containsExactly(Duty.ADMINISTRATOR);
        assertThat(http.get().uri("/setup/" + token)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(complete(token, "admin-second", PASSWORD)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWeakPasswordComesBackAndTheLinkStaysOpen() {
        var token = emptyHouse();
        var refused = complete(token, "admin-first", "password1234");
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("太常见", "admin-first")
                .doesNotContain("password1234");
    }

    @Test
    void aNewStartGivesANewLink() {
        var first = emptyHouse();
        var second = setup.offer().orElseThrow();
        assertThat(http.get().uri("/setup/" + first)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/setup/" + second)).hasStatusOk();
    }

    @Test
    void theLinkEndsAfterADay() {
        var token = emptyHouse();
        jdbc.sql("update setup_link set expires_at = expires_at - interval '25 hours'")
                .update();
        assertThat(http.get().uri("/setup/" + token)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theDatabaseDoesNotKnowTheLink() {
        var token = emptyHouse();
        assertThat(jdbc.sql("select token_hash from setup_link")
                        .query(String.class)
                        .single())
                .isNotEqualTo(token)
                .hasSize(64);
    }

    /** Nobody is enrolled until this test's transaction is rolled back. */
    private String emptyHouse() {
        jdbc.sql("set local role aiwei").update();
        jdbc.sql("truncate person cascade").update();
        jdbc.sql("reset role").update();
        return setup.offer().orElseThrow();
    }

    private MvcTestResult complete(String token, String login, String password) {
        return http.post()
                .uri("/setup/" + token)
                .with(csrf())
                .param("bureau", "新立县卫生健康局")
                .param("name", "高管理")
                .param("login", login)
                .param("newPassword", password)
                .param("newPasswordAgain", password)
                .exchange();
    }
}
