package org.aiwei.dashboard;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What a leader decides and urges without leaving the first page. */
@DeskTest
@Transactional
class LeadPagesTests {

    @Autowired
    BoardCast cast;

    @Autowired
    LeadBoard board;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;
    private UUID late;

    @BeforeEach
    void aLateHospital() {
        campaign = cast.campaign();
        late = cast.item(
                campaign,
                PEOPLES_HOSPITAL,
                cast.today().minusDays(20),
                cast.today().minusDays(6));
        cast.item(campaign, TCM_HOSPITAL, cast.today(), cast.today().plusDays(60));
        jdbc.sql(
                        "insert into leader_tie (id, version, leader_id, kind, unit_id, from_on) values (gen_random_uuid(), 0, ?, 'CONTACT', ?, ?)")
                .params(ZHOU_DIRECTOR.id(), PEOPLES_HOSPITAL.id(), cast.today())
                .update();
        cast.flush();
    }

    @Test
    void saysInWordsWhatALeaderWouldAsk() {
        assertThat(page(ZHOU_DIRECTOR, "zh"))
                .contains("本周新增整改 1 件、销号 0 件；现有逾期 1 项（任务 0、整改 1），都在安澜县人民医院；逾期整改多数卡在“未签收”（1 件）。")
                .doesNotContain("??");
        assertThat(page(ZHOU_DIRECTOR, "en"))
                .contains("mostly stand at “not accepted” (1).")
                .doesNotContain("??");
    }

    @Test
    void aLightSaysWhyAndUrgesFromThere() {
        var main = Jsoup.parse(page(ZHOU_DIRECTOR, "zh")).selectFirst("main");
        var light = main.selectFirst("details.unit-light");
        assertThat(light.selectFirst("summary").text()).contains("逾期", "安澜县人民医院", "联系", "■1");
        assertThat(light.text()).contains("规则", "已过 6 天", "已交办", "候诊区无禁烟标识");
        assertThat(light.select("a[href=/rectify/" + late + "/why]")).hasSize(1);
        var form = light.selectFirst("form[action=/rectify/nudges]");
        assertThat(submit(ZHOU_DIRECTOR, form, "")).hasRedirectedUrl("/lead?campaign=" + campaign);
        assertThat(jdbc.sql("select count(*) from nudge where rectification_id = ? and actor_id = ?")
                        .params(late, ZHOU_DIRECTOR.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anExtensionOfTheOfficesOwnIsGrantedOrRefusedAndTheLeaderIsBack() {
        var item = cast.item(campaign, OFFICE, cast.today(), cast.today().plusDays(3));
        cast.flush();
        ask(item);
        var decision = decision(WANG_DEPUTY);
        assertThat(decision.text()).contains("申请延期", "批准延期", "不同意", "采购需要时间");
        var refusal = decision.select("form").get(1);
        assertThat(submit(WANG_DEPUTY, refusal, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(submit(WANG_DEPUTY, decision.selectFirst("form"), ""))
                .hasRedirectedUrl("/lead?campaign=" + campaign);
        cast.flush();
        assertThat(jdbc.sql("select outcome from extension_request where rectification_id = ?")
                        .param(item)
                        .query(String.class)
                        .single())
                .isEqualTo("GRANTED");
        assertThat(page(WANG_DEPUTY, "zh")).contains("需要我决定 0");
    }

    @Test
    void aProposalIsDecidedWithItsReasonOrDeclined() {
        jdbc.sql("""
                insert into escalation (id, rectification_id, clock_no, offset_days, step, recipients, rung_on, due_on, unit_id, status, overtaken, made_at)
                values (gen_random_uuid(), ?, 1, 15, 'ACCOUNTABILITY', '', ?, ?, ?, 'PROPOSED', false, now())
                """)
                .params(late, cast.today(), cast.today().minusDays(6), PEOPLES_HOSPITAL.id())
                .update();
        var decision = decision(ZHOU_DIRECTOR);
        assertThat(decision.text()).contains("建议问责", "决定问责", "不采纳");
        assertThat(submit(ZHOU_DIRECTOR, decision.select("form").get(1), "情况特殊，先约谈"))
                .hasRedirectedUrl("/lead?campaign=" + campaign);
        assertThat(jdbc.sql("select status from escalation where rectification_id = ?")
                        .param(late)
                        .query(String.class)
                        .single())
                .isEqualTo("DECLINED");
    }

    @Test
    void aNoticeWaitsForItsSignerOnly() {
        cast.notice(campaign, WANG_DEPUTY, PEOPLES_HOSPITAL);
        assertThat(page(WANG_DEPUTY, "zh")).contains("需要我决定 1", "待签发", "签发", "退回修改");
        assertThat(page(ZHOU_DIRECTOR, "zh")).contains("需要我决定 0");
        var forms = decision(WANG_DEPUTY).select("form");
        assertThat(submit(WANG_DEPUTY, forms.get(1), "依据写错了")).hasRedirectedUrl("/lead?campaign=" + campaign);
        cast.flush();
        assertThat(jdbc.sql("select status from rectification_notice where campaign_id = ?")
                        .param(campaign)
                        .query(String.class)
                        .single())
                .isEqualTo("RETURNED");
    }

    @Test
    void nobodyIsLedToAnotherHouse() {
        for (var back : new String[] {"https://example.org/", "//example.org", "/\\example.org"}) {
            assertThat(http.post()
                            .uri("/rectify/nudges")
                            .with(csrf())
                            .with(as(LIN_OFFICE))
                            .param("item", late.toString())
                            .param("back", back))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .startsWith("/rectify/nudges");
        }
        assertThat(http.get().uri("/lead").with(as(LI_PEOPLES))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theLastOfTheSixWeeksIsToday() {
        var block = board.of(ZHOU_DIRECTOR, campaign, Locale.SIMPLIFIED_CHINESE).chosen();
        assertThat(block.weeks()).hasSize(6);
        assertThat(block.weeks().get(5).overdue())
                .isEqualTo(block.lights().overdue())
                .isEqualTo(1);
        assertThat(block.weeks().get(0).day()).isEqualTo(cast.today().minusWeeks(5));
    }

    private void ask(UUID item) {
        jdbc.sql("update rectification set status = 'EXTENSION_ASKED' where id = ?")
                .param(item)
                .update();
        jdbc.sql("""
                insert into extension_request (id, rectification_id, seq, kind, step, asked_by, asked_by_name, asked_at, reason, due_before, due_wanted)
                values (gen_random_uuid(), ?, 1, 'EXTENSION', 'OFFICE', ?, '林主任', now(), '采购需要时间', ?, ?)
                """)
                .params(
                        item,
                        LIN_OFFICE.id(),
                        cast.today().plusDays(3),
                        cast.today().plusDays(20))
                .update();
        cast.forget();
    }

    private Element decision(Actor actor) {
        return Jsoup.parse(page(actor, "zh")).selectFirst("li.decision");
    }

    /** Presses the button of a form as it stands on the page. */
    private MvcTestResult submit(Actor actor, Element form, String reason) {
        var request = http.post().uri(form.attr("action")).with(csrf()).with(as(actor));
        for (var field : form.select("input[name]")) {
            if (!field.attr("name").startsWith("_")) {
                request = request.param(field.attr("name"), field.attr("value"));
            }
        }
        for (var field : form.select("textarea[name]")) {
            request = request.param(field.attr("name"), reason);
        }
        return request.exchange();
    }

    private String page(Actor actor, String lang) {
        var answer = http.get()
                .uri("/lead?campaign=" + campaign)
                .with(as(actor))
                .cookie(new Cookie("lang", lang))
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
