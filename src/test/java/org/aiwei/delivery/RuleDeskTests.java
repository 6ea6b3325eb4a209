package org.aiwei.delivery;

import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.notice.Occasion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class RuleDeskTests {

    private static final String PAGE = "/admin/delivery/rules";

    @Autowired
    DeliveryCast cast;

    @Autowired
    DeliverySettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Test
    void theAdministratorOfTheBureauAndTheOfficeKeepItAndNobodyElse() {
        for (var keeper : List.of(GAO_ADMIN, LIN_OFFICE)) {
            assertThat(http.get().uri(PAGE).with(as(keeper)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("08:30", "5 1 0", "进“消息”，马上发邮件和群");
        }
        for (var other : List.of(LI_PEOPLES, ZHOU_DIRECTOR)) {
            assertThat(http.get().uri(PAGE).with(as(other))).hasStatus(403);
            assertThat(post(other, "", form(Map.of()))).hasStatus(403);
            assertThat(post(other, "/ways", Map.of("version", "0"))).hasStatus(403);
        }
        assertThat(http.get().uri(PAGE).with(as(GAO_ADMIN)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Message rules", "Daily digest at");
    }

    @Test
    void theTenthReadingSaysTheSameAsTheFirst() {
        for (int i = 0; i < 10; i++) { // the driver asks otherwise from the fifth time on
            assertThat(http.get().uri(PAGE).with(as(LIN_OFFICE))).bodyText().contains("value=\"5 1 0\"");
        }
    }

    @Test
    void timesAreSavedOnceForEachVersionAndRecorded() {
        assertThat(post(LIN_OFFICE, "", form(Map.of("digestAt", "９：05", "aheadDays", "7，3、1"))))
                .hasStatus3xxRedirection();
        assertThat(settings.rules().digestAt()).hasToString("09:05");
        assertThat(settings.rules().aheadDays()).containsExactly(7, 3, 1);
        assertThat(settings.morningCard()).as("the box was not ticked").isFalse();
        assertThat(jdbc.sql("select detail from audit_entry where subject_type = 'delivery' and action = 'SET'")
                        .query(String.class)
                        .single())
                .contains("08:30 → 09:05", "5 1 0 → 7 3 1")
                .doesNotContain("18:00");
        assertThat(post(LIN_OFFICE, "", form(Map.of("digestAt", "08:40"))))
                .as("somebody else was quicker")
                .hasStatus(409)
                .bodyText()
                .contains("08:40");
        assertThat(settings.rules().digestAt()).hasToString("09:05");
    }

    @Test
    void whatCannotBeReadComesBackBesideItsField() {
        assertThat(post(LIN_OFFICE, "", form(Map.of("digestAt", "25:00", "attempts", "0", "aheadDays", "99"))))
                .hasStatus(422)
                .bodyText()
                .contains("25:00", "例如 08:30", "1 到 20 之间", "1 到 5 个天数");
        assertThat(post(LIN_OFFICE, "", form(Map.of("digestAt", "19:00"))))
                .hasStatus(422)
                .bodyText()
                .contains("停止发送之前");
        assertThat(settings.rules().digestAt()).hasToString("08:30");
    }

    @Test
    void aFieldGetsOneSentenceHoweverMuchStandsInIt() {
        assertThat(post(LIN_OFFICE, "", form(Map.of("attempts", "12345678901"))))
                .hasStatus(422)
                .bodyText()
                .contains("12345678901", "1 到 20 之间")
                .doesNotContain("个字之间");
        assertThat(post(LIN_OFFICE, "", form(Map.of("attempts", "1".repeat(41)))))
                .hasStatus(422)
                .bodyText()
                .contains("0 到 40 个字")
                .doesNotContain("1 到 20 之间");
    }

    @Test
    void aRuleDecidesHowFarAMessageGoes() {
        var campaign = cast.campaign();
        assertThat(post(LIN_OFFICE, "/ways", Map.of("version", "0", "PART.ACCEPT", "SILENT", "PART.REDO", "NUDGE")))
                .hasStatus3xxRedirection();
        cast.issue(campaign, "灭鼠", cast.today().plusDays(9), MEDICAL);
        assertThat(jdbc.sql("select count(*) from delivery_outbox")
                        .query(Integer.class)
                        .single())
                .as("no longer laid out")
                .isZero();
        assertThat(jdbc.sql("select loud || nudge from delivery_rule where topic = 'PART' and step = 'REDO'")
                        .query(String.class)
                        .single())
                .isEqualTo("AT_ONCEtrue");
        assertThat(jdbc.sql("select detail from audit_entry where subject_type = 'delivery' and action = 'SET_RULES'")
                        .query(String.class)
                        .single())
                .contains("责任分工—签收：进“消息” → 只在“我的工作”");
        assertThat(post(LIN_OFFICE, "/ways", Map.of("version", "0", "PART.ACCEPT", "INBOX")))
                .hasStatus(409);
    }

    @Test
    void plansOfInspectionsNeverLeave() {
        assertThat(post(LIN_OFFICE, "/ways", Map.of("version", "0", "ROUND.ON_TEAM", "AT_ONCE")))
                .hasStatus(409);
        assertThat(post(LIN_OFFICE, "/ways", Map.of("version", "0", "PART.ACCEPT", "LOUD")))
                .hasStatus(400);
    }

    @Test
    void everyRuleThatIsKeptStandsOnThePage() {
        var shown = Occasion.list().stream()
                .map(each -> each.topic() + " " + each.step())
                .toList();
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select topic || ' ' || step from delivery_rule")
                        .query(String.class)
                        .list())
                .isSubsetOf(shown);
    }

    private MvcTestResult post(Actor actor, String below, Map<String, String> fields) {
        var request = http.post().uri(PAGE + below).with(as(actor)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> form(Map<String, String> typed) {
        var form = new HashMap<String, String>();
        form.put("digestAt", "08:30");
        form.put("opensAt", "08:00");
        form.put("closesAt", "18:00");
        form.put("aheadDays", "5 1 0");
        form.put("attempts", "8");
        form.put("firstWait", "60");
        form.put("staleHours", "72");
        form.put("sentDays", "31");
        form.put("inboxDays", "180");
        form.put("feedPerHour", "20");
        form.put("feedAddressPerMinute", "60");
        form.put("proofHours", "48");
        form.put("proofLetters", "5");
        form.put("version", "0");
        form.putAll(typed);
        return form;
    }
}
