package org.aiwei.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.ConcurrentModel;

@DeskTest
class SignInPageTests {

    @Autowired
    MockMvcTester http;

    @Test
    void isChineseFirstAndEnglishBySwitch() {
        assertThat(http.get().uri("/login")).hasStatusOk().bodyText().contains("lang=\"zh-CN\"", "用户名", "_csrf");
        assertThat(http.get().uri("/login").cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"en\"", "User name");
    }

    @Test
    void aStrangerIsSentToSignInFromEverywhere() {
        assertThat(http.get().uri("/campaigns")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
        assertThat(http.get().uri("/nothing/here")).hasStatus3xxRedirection();
    }

    @Test
    void carriesTheStrictPolicyOnEveryAnswer() {
        assertThat(http.get().uri("/login"))
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .containsHeader("Content-Security-Policy");
    }

    @Test
    void goesBackOnlyToThisSite() {
        assertThat(
                        http.post()
                                .uri("/preferences")
                                .param("lang", "en")
                                .param("back", "//evil.example/x")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysWhileTheExampleIsBeingMadeThatNobodyCanSignInYet(boolean ready) {
        var beans = new StaticListableBeanFactory(Map.of("example", new Example(ready)));
        var model = new ConcurrentModel();
        new LoginController(beans.getBeanProvider(ShownAccounts.class)).show(null, null, null, null, model);
        assertThat(model.getAttribute("making")).isEqualTo(!ready);
        assertThat(http.get().uri("/login")).bodyText().doesNotContain("id=\"making\"");
    }

    private record Example(boolean ready) implements ShownAccounts {

        @Override
        public List<Account> all() {
            return List.of();
        }
    }

    @Test
    void aNulIsNoTextAndNoFault() {
        assertThat(http.get().uri("/login").param("error", "a\0b")).hasStatus(400);
    }

    @Test
    void aBrokenLanguageCookieLocksNobodyOut() {
        assertThat(http.get().uri("/login").cookie(new Cookie("lang", "%%%"))).hasStatusOk();
    }
}
