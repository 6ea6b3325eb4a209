package org.aiwei.inspection;

import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.campaign.LimitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class VisitPagesTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    Visits visits;

    @Autowired
    FindingRepository findings;

    @Autowired
    SampleRounds samples;

    @Autowired
    SampleVisits made;

    @Autowired
    EntityManager entities;

    UUID visit;
    UUID question;

    @BeforeEach
    void begin() {
        made.round(
                samples.campaign(), RoundKind.OPEN, List.of(DENG_CDC, SUN_INSPECTOR), PEOPLES_HOSPITAL, TCM_HOSPITAL);
        visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        question = made.questions(DENG_CDC, visit).get(0).id();
    }

    @Test
    void todayOffersWhatIsUnderWayAndWhatIsToBegin() {
        assertThat(http.get().uri("/m").with(as(SUN_INSPECTOR)))
                .hasStatusOk()
                .bodyText()
                .contains("继续检查 安澜县人民医院", "邓联络员已开始", "安澜县中医院", "/m/visits/" + visit);
        assertThat(http.get().uri("/m").with(as(LI_PEOPLES)))
                .hasStatusOk()
                .bodyText()
                .contains("没有要去检查的地方")
                .doesNotContain("安澜县中医院");
    }

    @Test
    void oneTapIsKeptAndTheQuestionComesBackSaved() {
        assertThat(tap("FAIL", SampleVisits.SMOKE, "3"))
                .hasStatusOk()
                .bodyText()
                .contains("已保存", "已查 1/4", SampleVisits.SMOKE, "data-photos", "hx-swap-oob=\"true\"")
                .doesNotContain("<html");
        var draft = findings.ofVisit(visit).get(0);
        assertThat(draft.getText()).isEqualTo(SampleVisits.SMOKE);
        assertThat(draft.getSeverity()).isEqualTo(LimitKind.DIFFICULT);
        assertThat(draft.getLimitDays()).isEqualTo(3);
        assertThat(tap("FAIL", SampleVisits.SMOKE, "OTHER")).hasStatus(HttpStatus.CONFLICT);
        assertThat(tap("", "", "")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void withoutScriptTheButtonOfAQuestionSavesAndComesBackThere() {
        assertThat(http.post()
                        .uri("/m/visits/{id}/answers", visit)
                        .param("question", question.toString())
                        .param("site", "whole")
                        .param("mark", "PASS")
                        .with(as(DENG_CDC))
                        .with(csrf()))
                .hasRedirectedUrl("/m/visits/" + visit + "?site=whole#q-" + question);
        assertThat(http.get().uri("/m/visits/{id}", visit).with(as(DENG_CDC)))
                .as("coming back stands where one was")
                .hasRedirectedUrl("/m/visits/" + visit + "?site=whole#q-" + question);
        assertThat(http.get().uri("/m/visits/{id}?site=whole", visit).with(as(DENG_CDC)))
                .hasStatusOk()
                .bodyText()
                .contains("已保存", "完成检查", "立行立改（", "(周");
    }

    @Test
    void finishingShowsWhatIsLeftAndThenTheScoreByGroup() {
        tap("PASS", "", "");
        assertThat(http.get().uri("/m/visits/{id}/finish", visit).with(as(SUN_INSPECTOR)))
                .bodyText()
                .contains("还有 3 项没有作答", "其余 3 项这次不查");
        assertThat(post("finish")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("还有 3 项没有作答");
        assertThat(post("finish?skip=true")).hasRedirectedUrl("/m/visits/" + visit);
        assertThat(http.get().uri("/m/visits/{id}", visit).with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("市容环境", "100.0", "被检查方签字");
        assertThat(post("signature?answer=refused&signer=张院长")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post("signature?answer=confirmed&signer=张院长")).hasRedirectedUrl("/m/visits/" + visit);
        assertThat(http.get().uri("/m/visits/{id}", visit).with(as(LIN_OFFICE)))
                .bodyText()
                .contains("已确认", "张院长，由邓联络员记录");
    }

    @Test
    void aFindingOutsideTheChecklistSentTwiceIsOne() {
        var id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(post("findings?id=" + id + "&site=whole&text=通道堆物&severity=IMMEDIATE&limit=0"))
                    .hasRedirectedUrl("/m/visits/" + visit + "?site=whole#f-" + id);
        }
        assertThat(findings.ofVisit(visit)).hasSize(1);
        assertThat(post("findings?id=" + UUID.randomUUID() + "&text= ")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post("findings/" + id + "/removal")).hasStatus3xxRedirection();
        assertThat(findings.ofVisit(visit).get(0).getStatus()).isEqualTo(FindingStatus.DISMISSED);
    }

    @Test
    void aLongChecklistAsksNoMoreOftenThanAShortOne() {
        var before = statements();
        made.answerAll(DENG_CDC, visit, Mark.FAIL);
        assertThat(statements()).isLessThanOrEqualTo(before + 4).isLessThan(40);
    }

    private long statements() {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(() -> assertThat(
                        http.get().uri("/m/visits/{id}?site=whole", visit).with(as(DENG_CDC)))
                .hasStatusOk());
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult tap(String mark, String note, String limit) {
        return http.post()
                .uri("/m/visits/{id}/answers", visit)
                .param("question", question.toString())
                .param("site", "whole")
                .param("mark", mark)
                .param("note", note)
                .param("severity", "DIFFICULT")
                .param("limit", limit)
                .header("HX-Request", "true")
                .with(as(DENG_CDC))
                .with(csrf())
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String step) {
        var parts = step.split("\\?", 2);
        var request = http.post().uri("/m/visits/" + visit + "/" + parts[0]);
        for (var pair : parts.length < 2 ? new String[0] : parts[1].split("&", -1)) {
            var both = pair.split("=", 2);
            request = request.param(both[0], both[1]);
        }
        return request.with(as(DENG_CDC)).with(csrf()).exchange();
    }
}
