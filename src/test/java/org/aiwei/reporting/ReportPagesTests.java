package org.aiwei.reporting;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class ReportPagesTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    ReportingSample sample;

    @Autowired
    Reports reports;

    @Autowired
    CollectionRepository collections;

    @Autowired
    FormRepository forms;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theOfficeMakesACollectionInAFewClicks() {
        var campaign = sample.campaign();
        sample.task(campaign, "医疗废物处置", MEDICAL, PEOPLES_HOSPITAL);
        assertThat(get(LIN_OFFICE, "/collections"))
                .hasStatusOk()
                .bodyText()
                .contains("信息收集汇总表")
                .doesNotContain("??");
        var page = get(LIN_OFFICE, "/collections/new?campaign=" + campaign + "&ready=MONTHLY");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("参加本专项工作的单位", "value=\"25\"", "unit-" + PEOPLES_HOSPITAL.id())
                .doesNotContain("??");
        entities.flush();
        assertThat(forms.ownedBy(List.of("/t1/")))
                .as("looking at the page makes nothing")
                .isEmpty();
        var values = Map.ofEntries(
                Map.entry("name", "十一月月报"),
                Map.entry("kind", "MONTHLY"),
                Map.entry("formId", "MONTHLY"),
                Map.entry("rows", "TASKS"),
                Map.entry("rhythm", "MONTHLY"),
                Map.entry("dueDay", "２５"),
                Map.entry("shift", "PREVIOUS"),
                Map.entry("review", "LEAD_THEN_OFFICE"),
                Map.entry("startsOn", "2026-01-01"),
                Map.entry("endsOn", sample.today().plusYears(2).toString()),
                Map.entry("units", PEOPLES_HOSPITAL.id().toString()));
        var path = "/collections/new?campaign=" + campaign;
        assertThat(post(LIN_OFFICE, path + "&pick=due", values))
                .hasStatusOk()
                .bodyText()
                .contains("今后到期日", "24:00 前");
        assertThat(post(LIN_OFFICE, path + "&pick=TOWNSHIP_CENTRE", values)).hasStatusOk();
        assertThat(post(LIN_OFFICE, path, with(values, "dueDay", "32")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("十一月月报", "1 到 31");
        assertThat(post(LIN_OFFICE, path, with(values, "formId", "no form")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择表样");
        assertThat(forms.ownedBy(List.of("/t1/"))).isEmpty();
        assertThat(post(LIN_OFFICE, path, with(values, "kind", "NONSENSE"))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(LIN_OFFICE, path, values)).hasStatus3xxRedirection();
        var id =
                collections.findByCampaignIdOrderByNameAscIdAsc(campaign).get(0).getId();
        assertThat(get(LIN_OFFICE, "/collections/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("每月 25 日前", "提前到前一个工作日", "9 项 × 1 个单位")
                .doesNotContain("??");
        assertThat(get(LIN_OFFICE, "/collections/" + id + "/edit")).hasStatusOk();
        assertThat(post(LIN_OFFICE, "/collections/" + id + "/publication", Map.of("version", "99")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(
                        LIN_OFFICE,
                        "/collections/" + id + "/publication",
                        Map.of("version", sample.version(id).toString())))
                .hasStatus3xxRedirection();
        entities.flush();
        assertThat(get(LIN_OFFICE, "/collections/" + id))
                .bodyText()
                .contains(PEOPLES_HOSPITAL.name(), "未报")
                .doesNotContain("??");
    }

    @Test
    void aFormIsMadeFieldByFieldWithoutAScript() {
        assertThat(post(LIN_OFFICE, "/collections/forms", Map.of("name", "控烟季报")))
                .hasStatus3xxRedirection();
        entities.flush();
        var form = forms.ownedBy(List.of("/t1/")).stream()
                .filter(each -> each.getName().equals("控烟季报"))
                .findFirst()
                .orElseThrow();
        var path = "/collections/forms/" + form.getId();
        var field = Map.of(
                "label",
                "戒烟门诊",
                "kind",
                "CHOICE",
                "place",
                "ROW",
                "options",
                "已开\n未开",
                "required",
                "true",
                "version",
                form.getVersion().toString());
        assertThat(get(LIN_OFFICE, path + "/fields/new"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(post(LIN_OFFICE, path + "/fields/new", with(field, "options", "一个")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请至少填两个选项", "戒烟门诊");
        assertThat(post(LIN_OFFICE, path + "/fields/new", field)).hasStatus3xxRedirection();
        entities.flush();
        entities.clear();
        assertThat(get(LIN_OFFICE, path))
                .hasStatusOk()
                .bodyText()
                .contains("戒烟门诊", "单选")
                .doesNotContain("??");
        assertThat(get(LIN_OFFICE, path + "/preview")).hasStatusOk().bodyText().contains("已开");
        var made = forms.findById(form.getId()).orElseThrow();
        var fieldPath = path + "/fields/" + made.getFields().get(0).getId();
        assertThat(get(LIN_OFFICE, fieldPath)).hasStatusOk().bodyText().contains("value=\"戒烟门诊\"");
        assertThat(post(
                        LIN_OFFICE,
                        fieldPath + "/removal",
                        Map.of("version", made.getVersion().toString())))
                .hasStatus3xxRedirection();
        entities.flush();
        assertThat(forms.findById(form.getId()).orElseThrow().getFields()).isEmpty();
    }

    @Test
    void withoutAScriptSaveAndNextSavesAndGoesOn() {
        var report = report();
        assertThat(get(LI_PEOPLES, "/reports"))
                .hasStatusOk()
                .bodyText()
                .contains("开始填报", "还剩", "/reports/" + report)
                .doesNotContain("??");
        var text = sample.slot(report, 0, "progress").key();
        var figure = sample.slot(report, 0, "figure").key();
        assertThat(get(LI_PEOPLES, "/reports/" + report + "?step=2"))
                .hasStatusOk()
                .bodyText()
                .contains("医疗废物处置", "f." + text, "保存并下一项", "上一项", "王副局长", "autosave.js", "每月 31 日前")
                .doesNotContain("??");
        assertThat(post(
                        LI_PEOPLES,
                        "/reports/" + report,
                        Map.of("step", "2", "then", "next", "f." + text, "已培训", "f." + figure, "3")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/reports/" + report + "?step=3");
        entities.flush();
        entities.clear();
        assertThat(get(LI_PEOPLES, "/reports/" + report + "?all=1"))
                .hasStatusOk()
                .bodyText()
                .contains("已培训", "草稿已于", "报送前检查")
                .doesNotContain("??");
        assertThat(get(LI_PEOPLES, "/reports/" + report + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("已培训")
                .doesNotContain("??");
        assertThat(post(
                        LI_PEOPLES,
                        "/reports/" + report + "/submission",
                        Map.of("version", sample.of(report).getVersion().toString())))
                .hasStatus3xxRedirection();
        assertThat(get(LI_PEOPLES, "/reports/" + report))
                .hasStatusOk()
                .bodyText()
                .contains("已报", "撤回修改")
                .doesNotContain("??");
    }

    @Test
    void aFieldSavesByItselfAndTellsOfTheOtherText() {
        var report = report();
        var slot = sample.slot(report, 0, "progress").key();
        var path = "/reports/" + report + "/values";
        assertThat(post(LI_PEOPLES, path, Map.of("slot", slot, "text", "第一句", "version", "")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.saved")
                .isEqualTo(true);
        assertThat(post(ZHANG_PEOPLES, path, Map.of("slot", slot, "text", "另一句", "version", "")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.text")
                .isEqualTo("第一句");
        assertThat(post(ZHANG_PEOPLES, "/reports/" + report, Map.of("step", "2", "f." + slot, "另一句")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("第一句", "另一句", "李联络员");
        assertThat(post(CHEN_TCM, path, Map.of("slot", slot, "text", "x"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(LI_PEOPLES, path, Map.of("slot", "x.y", "text", "x"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void filesGoOneByOneWithTheirSentence() {
        var report = report();
        var slot = sample.slot(report, 0, "files").key();
        assertThat(upload(report, slot, "台账.txt", "内容"))
                .hasStatusOk()
                .bodyText()
                .contains("file-list", "台账.txt");
        assertThat(upload(report, slot, "病毒.exe", "MZ"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("病毒.exe");
        entities.flush();
        entities.clear();
        assertThat(get(LI_PEOPLES, "/reports/" + report + "?step=2")).bodyText().contains("台账.txt");
    }

    @Test
    void aReviewerHasButtonsAndKeys() {
        var report = report();
        sample.submitted(LI_PEOPLES, report);
        assertThat(get(HE_MEDICAL, "/reports/queue"))
                .hasStatusOk()
                .bodyText()
                .contains(PEOPLES_HOSPITAL.name())
                .doesNotContain("??");
        assertThat(get(HE_MEDICAL, "/reports/" + report))
                .hasStatusOk()
                .bodyText()
                .contains("review.js", "退回原因", "本科室牵头的任务通过", "/reports/queue/next?after=" + report)
                .doesNotContain("??");
        assertThat(get(ZHOU_DIRECTOR, "/reports/" + report))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("退回原因", "??");
        var version = sample.of(report).getVersion().toString();
        assertThat(post(HE_MEDICAL, "/reports/" + report + "/approval", Map.of("version", version)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/reports/queue");
        entities.flush();
        assertThat(get(HE_MEDICAL, "/reports/queue/next?after=" + report)).hasRedirectedUrl("/reports/queue");
        assertThat(post(
                        LIN_OFFICE,
                        "/reports/" + report + "/return",
                        Map.of("version", sample.of(report).getVersion().toString())))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("请写退回原因");
    }

    @Test
    void pagesSpeakEnglish() {
        var report = report();
        var collection = sample.of(report).getCollectionId();
        for (var path : List.of("/collections", "/collections/" + collection, "/collections/forms", "/reports/queue")) {
            assertThat(http.get().uri(path).cookie(new Cookie("lang", "en")).with(as(LIN_OFFICE)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??", "报送事项", "状态");
        }
        assertThat(http.get()
                        .uri("/reports/" + report + "?step=2")
                        .cookie(new Cookie("lang", "en"))
                        .with(as(LI_PEOPLES)))
                .hasStatusOk()
                .bodyText()
                .contains("Save and next", "by day 31 of each month")
                .doesNotContain("??", "保存");
    }

    @Test
    void pagesAskTheDatabaseAsOftenForManyRowsAsForFew() {
        var campaign = sample.campaign();
        sample.task(campaign, "任务", MEDICAL, PEOPLES_HOSPITAL);
        var few = sample.report(sample.sent(campaign, PEOPLES_HOSPITAL), PEOPLES_HOSPITAL);
        var list = statements(LI_PEOPLES, "/reports");
        var queue = statements(LIN_OFFICE, "/reports/queue");
        var office = statements(LIN_OFFICE, "/collections");
        var all = statements(LI_PEOPLES, "/reports/" + few + "?all=1");
        var step = statements(LI_PEOPLES, "/reports/" + few + "?step=2");
        UUID many = null;
        for (int i = 0; i < 5; i++) {
            var other = sample.campaign();
            for (int task = 0; task <= 3 * i; task++) {
                sample.task(other, "任务" + task, MEDICAL, PEOPLES_HOSPITAL);
            }
            many = sample.report(sample.sent(other, PEOPLES_HOSPITAL, TCM_HOSPITAL), PEOPLES_HOSPITAL);
            sample.submitted(LI_PEOPLES, many);
            reports.withdraw(LI_PEOPLES, many, sample.of(many).getVersion());
        }
        assertThat(statements(LI_PEOPLES, "/reports")).isEqualTo(list).isLessThan(8);
        assertThat(statements(LIN_OFFICE, "/reports/queue")).isEqualTo(queue).isLessThan(8);
        assertThat(statements(LIN_OFFICE, "/collections")).isEqualTo(office).isLessThan(10);
        assertThat(statements(LI_PEOPLES, "/reports/" + many + "?all=1"))
                .isLessThanOrEqualTo(all + 4)
                .isLessThan(30);
        assertThat(statements(LI_PEOPLES, "/reports/" + many + "?step=2"))
                .isLessThanOrEqualTo(step + 4)
                .isLessThan(30);
    }

    @Test
    void theOfficeLetsSeveralUnitsFillInAfterTheLock() {
        var campaign = sample.campaign();
        var collection = sample.drafted(campaign, ReadyMade.SELF_CHECK, true, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        sample.publish(collection);
        var report = sample.report(collection, PEOPLES_HOSPITAL);
        var period = sample.of(report).getPeriodId();
        entities.flush();
        jdbc.sql("update report_period set due_on = ? where id = ?")
                .params(sample.today().minusDays(2), period)
                .update();
        entities.clear();
        var board = "/reports/board?collection=" + collection;
        assertThat(get(LIN_OFFICE, board))
                .hasStatusOk()
                .bodyText()
                .contains("x-" + report)
                .doesNotContain("??");
        assertThat(get(ZHOU_DIRECTOR, board)).hasStatusOk().bodyText().doesNotContain("x-" + report);
        var wanted = Map.of(
                "period",
                period.toString(),
                "reports",
                report.toString(),
                "until",
                sample.today().toString());
        var path = "/reports/board/exceptions";
        assertThat(post(LIN_OFFICE, path, wanted))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("请写准许逾期填报的原因");
        var reasoned = with(wanted, "remark", "停电两天");
        assertThat(post(LI_PEOPLES, path, reasoned)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(ZHOU_DIRECTOR, path, reasoned)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(LIN_OFFICE, path, reasoned)).hasStatus3xxRedirection();
        assertThat(sample.of(report).getLockedExceptionUntil()).isEqualTo(sample.today());
        assertThat(sample.of(sample.report(collection, TCM_HOSPITAL)).getLockedExceptionUntil())
                .isNull();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject_id = ? and action = 'UNLOCK' and detail like '%停电两天'")
                        .param(report)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aCampaignLeadsToItsReports() {
        var report = report();
        var of = sample.of(report);
        var path = "/campaigns/" + of.getCampaignId() + "/reports";
        assertThat(get(LIN_OFFICE, path))
                .hasStatusOk()
                .bodyText()
                .contains("/reports/board?collection=" + of.getCollectionId(), "0/1")
                .doesNotContain("??");
        assertThat(get(LI_PEOPLES, path))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/reports/" + report)
                .doesNotContain("/reports/rollup", "??");
    }

    @Test
    void theTrailDoesNotTellWhatADraftsFilesAreCalled() {
        var report = report();
        var slot = sample.slot(report, 0, "files").key();
        assertThat(upload(report, slot, "机密名单.txt", "一")).hasStatusOk();
        entities.flush();
        assertThat(jdbc.sql("select subject_label from audit_entry where campaign_id = ? and subject_type = 'evidence'")
                        .param(sample.of(report).getCampaignId())
                        .query(String.class)
                        .list())
                .containsExactly("….txt");
    }

    @Test
    void theScriptsAreSmall() throws Exception {
        for (var name : List.of("autosave.js", "kept.js", "report-files.js", "review.js")) {
            assertThat(Files.size(Path.of("src/main/resources/static/js", name)))
                    .isLessThanOrEqualTo(6144);
        }
    }

    private UUID report() {
        var campaign = sample.campaign();
        sample.task(campaign, "医疗废物处置", MEDICAL, PEOPLES_HOSPITAL);
        var id = sample.sent(campaign, PEOPLES_HOSPITAL);
        entities.flush();
        return sample.report(id, PEOPLES_HOSPITAL);
    }

    private MvcTestResult upload(UUID report, String slot, String name, String content) {
        return http.post()
                .uri("/reports/" + report + "/files")
                .multipart()
                .file(new MockMultipartFile("files", name, "text/plain", content.getBytes()))
                .param("slot", slot)
                .param("step", "2")
                .param("as", "piece")
                .with(as(LI_PEOPLES))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String path, Map<String, String> values) {
        var request = http.post().uri(path).with(as(actor)).with(csrf());
        values.forEach((name, value) -> request.param(name, value));
        return request.exchange();
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        var changed = new java.util.HashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private long statements(Actor actor, String path) {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(() -> assertThat(get(actor, path)).hasStatusOk());
    }
}
