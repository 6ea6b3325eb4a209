package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    @ParameterizedTest
    @ValueSource(strings = {"河边的柳树今年发芽早", "correct horse battery", "𠮷野家的牛肉饭很好吃", "a b c d e f"})
    void takesAnyCharactersThatAreManyEnough(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, "li", "李联络员")).doesNotThrowAnyException();
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
    void refusesWhatIsEasilyGuessed(String password, String why) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, "lilianluo", "李联络员"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.password." + why);
    }

    @Test
    void hasAnEnd() {
        assertThatCode(() -> PasswordPolicy.check("abcd".repeat(32), "x1", "李")).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordPolicy.check("abcd".repeat(32) + "e", "x1", "李"))
                .hasMessage("account.password.long");
    }
}
