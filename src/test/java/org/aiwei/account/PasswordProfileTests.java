package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.aiwei.DeskTest;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both profiles as the table holds them. */
@DeskTest
class PasswordProfileTests {

    @Autowired
    JdbcClient jdbc;

    PasswordProfile mlps = new PasswordProfile(0, 0, 0, 0, null, 0);
    PasswordProfile asvs = mlps;

    @BeforeEach
    void asKept() {
        mlps = new PasswordPolicy(jdbc, PasswordProfile.Name.MLPS).profile();
        asvs = new PasswordPolicy(jdbc, PasswordProfile.Name.ASVS).profile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"河边的柳树今年发芽早", "correct horse battery", "𠮷野家的牛肉饭很好吃", "a b c d e f"})
    void asvsTakesAnyCharactersThatAreManyEnough(String password) {
        assertThatCode(() -> asvs.check(password, "li", "李联络员")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "九个字的密码还不够, short",
        "123456789, short",
        "password1234, common",
        "Password1234, common",
        "aaaaaaaaaaab, common",
        "my-login-lilianluo-x, name",
        "我是李联络员一二三四五, name"
    })
    void asvsRefusesWhatIsEasilyGuessed(String password, String why) {
        assertThatThrownBy(() -> asvs.check(password, "lilianluo", "李联络员"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.password." + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"河边的柳树2026发芽early", "Correct horse 7", "anlan-demo-2026", "KURZ-und-gut"})
    void mlpsTakesThreeKinds(String password) {
        assertThatCode(() -> mlps.check(password, "li", "李联络员")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "河边的柳树今年发芽早, kinds",
        "correct horse battery, kinds",
        "onlyletters1234, kinds",
        "Abc@1234, short",
        "Admin@123456, common",
        "P@ssw0rd1234, common",
        "1qaz@WSX3edc, common",
        "My-lilianluo-7, name"
    })
    void mlpsRefusesFewKindsAndWhatIsCommonAllTheSame(String password, String why) {
        assertThatThrownBy(() -> mlps.check(password, "lilianluo", "李联络员"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.password." + why);
    }

    @Test
    void mlpsWantsAnotherOneAfterNinetyDaysAndAsvsNever() {
        var now = Instant.parse("2026-03-02T01:00:00Z");
        assertThat(mlps.outlived(now.minus(Duration.ofDays(90)), now)).isFalse();
        assertThat(mlps.outlived(now.minus(Duration.ofDays(90)).minusSeconds(1), now))
                .isTrue();
        assertThat(asvs.outlived(Instant.EPOCH, now)).isFalse();
        assertThat(asvs.remembered()).isZero();
    }

    @Test
    void bothHaveAnEnd() {
        assertThatCode(() -> asvs.check("abcd".repeat(32), "x1", "李")).doesNotThrowAnyException();
        assertThatThrownBy(() -> asvs.check("abcd".repeat(32) + "e", "x1", "李")).hasMessage("account.password.long");
        assertThatThrownBy(() -> mlps.check("abC4".repeat(33), "x1", "李")).hasMessage("account.password.long");
    }

    /** Each figure where it belongs: shortest, longest, kinds, different ones, days, remembered. */
    @Test
    void theHouseHasTheProfileItNames() {
        assertThat(mlps).isEqualTo(new PasswordProfile(10, 128, 3, 4, 90, 5));
        assertThat(asvs).isEqualTo(new PasswordProfile(10, 128, 1, 4, null, 0));
    }
}
