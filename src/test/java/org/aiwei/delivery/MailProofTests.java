package org.aiwei.delivery;

import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Mail goes only where a person has shown that it is the own address. */
@DeskTest
@Transactional
class MailProofTests {

    @Autowired
    DeliveryCast cast;

    @Autowired
    OutsideCast outside;

    @Autowired
    Preferences preferences;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void anAddress() {
        outside.quiet();
        preferences.choose(LI_PEOPLES, new Preference(0, "li@example.cn", true, true));
    }

    @Test
    void nothingGoesToAnAddressThatIsNotVerified() {
        var next = calendar.plusWorkdays(cast.today(), 1);
        cast.issue(cast.campaign(), "灭鼠", next, MEDICAL, PEOPLES_HOSPITAL);
        outside.digests.run(cast.at(next, "08:30"));
        outside.run(cast.at(next, "08:41"));
        assertThat(outside.mails).isEmpty();
        assertThat(jdbc.sql("select count(*) from delivery_outbox where channel = 'MAIL'")
                        .query(Integer.class)
                        .single())
                .as("not even laid out")
                .isZero();
    }

    @Test
    void theCodeInTheLetterVerifiesTheAddressOfThatPersonOnce() throws Exception {
        var code = asked();
        assertThat(outside.mails.get(0).getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("li@example.cn");
        assertThat(jdbc.sql("select proof_hash from delivery_preference where person_id = ?")
                        .param(LI_PEOPLES.id())
                        .query(String.class)
                        .single())
                .as("kept as a hash only")
                .isNotEqualTo(code);

        preferences.choose(HE_MEDICAL, new Preference(0, "he@example.cn", true, false));
        assertThat(prove(HE_MEDICAL, code)).as("somebody else's").hasStatus(422);
        assertThat(prove(LI_PEOPLES, "0".repeat(48))).hasStatus(422).bodyText().contains("验证码不对", "0".repeat(48));
        assertThat(own(LI_PEOPLES)).bodyText().contains("还没有验证");
        assertThat(prove(LI_PEOPLES, code)).hasStatus3xxRedirection();
        assertThat(own(LI_PEOPLES)).bodyText().doesNotContain("还没有验证");
        assertThat(prove(LI_PEOPLES, code)).as("used").hasStatus(422);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_type = 'delivery' and action = 'PROVE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLinkOfTheLetterOpensAPageAndConfirmsNothingByItself() throws Exception {
        var code = asked();
        assertThat(http.get().uri("/account/messages/proof?code=" + code).with(as(LI_PEOPLES)))
                .hasStatusOk()
                .bodyText()
                .contains(code, "这是我的邮箱");
        assertThat(preferences.of(LI_PEOPLES).verified()).isFalse();
        assertThat(http.get()
                        .uri("/account/messages/proof")
                        .with(as(LI_PEOPLES))
                        .cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Verify the address");
    }

    @Test
    void anotherAddressHasToBeVerifiedAnewAndItsLetterIsVoid() throws Exception {
        var code = asked();
        preferences.choose(LI_PEOPLES, new Preference(1, "other@example.cn", true, true));
        assertThat(prove(LI_PEOPLES, code)).hasStatus(422);
        outside.wants(LI_PEOPLES, new Preference(2, "other@example.cn", true, true));
        preferences.choose(LI_PEOPLES, new Preference(3, "other@example.cn", false, true));
        assertThat(preferences.of(LI_PEOPLES).verified()).as("the same address").isTrue();
        preferences.choose(LI_PEOPLES, new Preference(4, "li@example.cn", false, true));
        assertThat(preferences.of(LI_PEOPLES).verified()).isFalse();
    }

    @Test
    void aLetterIsTooOldAfterItsHoursAndOnlySoManyAreSentADay() throws Exception {
        var code = asked();
        jdbc.sql("update delivery_preference set proof_until = ? where person_id = ?")
                .params(Outbox.at(cast.at(cast.today().minusDays(1), "00:00")), LI_PEOPLES.id())
                .update();
        assertThat(prove(LI_PEOPLES, code)).hasStatus(422);
        for (int i = 1; i < 5; i++) {
            outside.proofs.ask(LI_PEOPLES);
        }
        assertThatThrownBy(() -> outside.proofs.ask(LI_PEOPLES))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("proof.letters");
        assertThat(outside.mails).hasSize(5);
    }

    @Test
    void withoutMailThereIsNoLetter() {
        assertThat(http.post()
                        .uri("/account/messages/letter")
                        .with(as(LI_PEOPLES))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("还没有接通邮件");
    }

    private String asked() throws Exception {
        outside.proofs.ask(LI_PEOPLES);
        var found = Pattern.compile("[0-9a-f]{48}")
                .matcher((String) outside.mails.get(0).getContent());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private MvcTestResult prove(Actor actor, String code) {
        return http.post()
                .uri("/account/messages/proof")
                .param("code", code)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult own(Actor actor) {
        return http.get().uri("/account/messages").with(as(actor)).exchange();
    }
}
