package org.aiwei.assignment.intake;

import static org.aiwei.County.CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PRIMARY;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.assignment.Assignments;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.Phase;
import org.aiwei.organization.NewGroup;
import org.aiwei.organization.UnitGroups;
import org.aiwei.organization.UnitKind;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
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
class ImportPagesTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CampaignPlans plans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Assignments assignments;

    @Autowired
    UnitGroups groups;

    @Autowired
    EntityManager entities;

    private UUID campaign;
    private String tasks = "";

    @BeforeEach
    void aCampaignOfTheOffice() {
        campaign = plans.create(LIN_OFFICE, OFFICE.id(), CampaignTexts.named("环境整治 2026", 2026));
        var year = new Phase("全年", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), "整治");
        plans.divide(LIN_OFFICE, campaign, plans.versionOf(LIN_OFFICE, campaign), List.of(year));
        entities.flush();
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(LIN_OFFICE, campaign, plans.versionOf(LIN_OFFICE, campaign), List.of(head));
        groups.define(
                GAO_ADMIN,
                County.BUREAU.id(),
                new NewGroup("局机关各股室", Set.of("各股室"), Set.of(UnitKind.DEPARTMENT), Set.of()));
        entities.flush();
        tasks = "/campaigns/" + campaign + "/tasks";
    }

    @Test
    void theOldestOfManyImportsStillHasItsPage() {
        var first = UUID.randomUUID();
        for (int i = 0; i < 51; i++) {
            jdbc.sql("""
                    insert into assignment_import (id, campaign_id, actor_id, actor_name, source, file_name, imported_at, rows)
                    values (?, ?, ?, '林主任', 'PASTE', ?, now() - make_interval(days => ?), 1)
                    """)
                    .params(i == 50 ? first : UUID.randomUUID(), campaign, LIN_OFFICE.id(), "第" + i + "次", i)
                    .update();
        }
        assertThat(http.get().uri(tasks + "/import").with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("第49次")
                .doesNotContain("第50次");
        assertThat(http.get().uri(tasks + "/imports/" + first).with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("第50次");
        assertThat(http.get().uri(tasks + "/imports/" + UUID.randomUUID()).with(as(LIN_OFFICE)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void threeWaysInGiveTheSameRows() {
        var pages = List.of(
                upload("a.xlsx", PaperFiles.xlsx()), upload("a.docx", PaperFiles.docx()), paste(PaperFiles.html()));
        for (var way : pages) {
            settle(way);
            assertThat(confirm(way, "all")).hasStatus3xxRedirection();
            assertThat(drafts())
                    .containsExactly(
                            "1 清洁家园行动 沟渠清淤，垃圾日产日清。 王副局长 爱卫办 安澜县疾控中心",
                            "2 清洁校园行动 校园周边环境整治。 王副局长 爱卫办 医政医管股",
                            "3 无烟环境行动 公共场所禁烟标识规范张贴。 周局长 医政医管股 基层卫生股");
            undoAll();
        }
    }

    @Test
    void nothingIsWrittenBeforeThePersonConfirms() {
        var staged = paste(PaperFiles.html());
        assertThat(get(LIN_OFFICE, staged)).hasStatusOk().bodyText().contains("待确认", "王局", "县水务局", "系统建议");
        settle(staged);
        assertThat(drafts()).isEmpty();
        assertThat(jdbc.sql("select count(*) from assignment_import")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsNotSettledStaysBehindAndComesBackWithItsReason() throws Exception {
        var staged = paste(PaperFiles.html());
        assertThat(confirm(staged, "all"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("还有 2 行");
        assertThat(confirm(staged, "valid")).hasStatus3xxRedirection();
        assertThat(drafts()).containsExactly("3 无烟环境行动 公共场所禁烟标识规范张贴。 周局长 医政医管股 基层卫生股");

        var file = get(LIN_OFFICE, staged + "/failed").getResponse().getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("错误原因");
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(3);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).contains("王局", "各股室", "县水务局");
        }
    }

    @Test
    void decisionsOutliveThePage() {
        var staged = paste(PaperFiles.html());
        assertThat(answer(staged, Map.of("LEADER:王局", WANG_DEPUTY.id().toString())))
                .hasStatus3xxRedirection();
        assertThat(get(LIN_OFFICE, staged)).bodyText().contains("王局 → 王副局长");
        assertThat(get(LIN_OFFICE, tasks + "/import")).bodyText().contains(staged);
    }

    @Test
    void aDecisionCanBeChangedOnItsOwn() {
        var staged = paste(PaperFiles.html());
        settle(staged);
        var later = Map.of("answers[2].key", "LEADER:王局", "answers[2].value", "-");
        assertThat(post(LIN_OFFICE, staged + "/corrections", later)).hasStatus3xxRedirection();
        confirm(staged, "all");
        assertThat(drafts().get(0)).doesNotContain("王副局长");
        assertThat(jdbc.sql("select measures from assignment where campaign_id = ? and number = 1")
                        .param(campaign)
                        .query(String.class)
                        .single())
                .isEqualTo("牵头领导：王局");
    }

    @Test
    void confirmingTwiceImportsOnce() {
        var staged = paste(PaperFiles.html());
        settle(staged);
        assertThat(confirm(staged, "all")).hasStatus3xxRedirection();
        assertThat(confirm(staged, "all")).hasStatus3xxRedirection().hasRedirectedUrl(tasks + "/import");
        assertThat(drafts()).hasSize(3);
    }

    @Test
    void theSameTableAgainIsMarkedAsDuplicate() {
        var first = paste(PaperFiles.html());
        settle(first);
        confirm(first, "all");
        entities.flush();

        var second = paste(PaperFiles.html());
        settle(second);
        assertThat(get(LIN_OFFICE, second + "?state=DUPLICATE")).bodyText().contains("可能重复：已有相同的工作内容");
        assertThat(confirm(second, "valid"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有可以导入的行");
        assertThat(drafts()).hasSize(3);
    }

    @Test
    void aWholeImportGoesAwayInOneClickUntilAUnitAccepts() {
        var staged = paste(PaperFiles.html());
        settle(staged);
        var batch = confirm(staged, "all").getResponse().getRedirectedUrl();
        entities.flush();
        assertThat(get(LIN_OFFICE, batch)).hasStatusOk().bodyText().contains("撤销整次导入", "沟渠清淤");
        campaigns.move(LIN_OFFICE, campaign, CampaignAction.PUBLISH, "");
        entities.flush();
        assertThat(get(LIN_OFFICE, batch)).bodyText().contains("撤销整次导入");

        jdbc.sql("update assignment_part set accepted_at = now(), accepted_by = '邓联络员' where unit_id = ?")
                .param(CDC.id())
                .update();
        assertThat(get(LIN_OFFICE, batch)).bodyText().contains("不能撤销").doesNotContain("撤销整次导入");
        jdbc.sql("update assignment_part set accepted_at = null, accepted_by = null")
                .update();
        entities.clear();

        assertThat(post(LIN_OFFICE, batch + "/undoing", Map.of())).hasStatus3xxRedirection();
        entities.flush();
        assertThat(drafts()).isEmpty();
        assertThat(get(LIN_OFFICE, tasks + "/import")).bodyText().contains("已撤销");
    }

    @Test
    void cellsWithErrorsAreTypedAnewInThePreview() {
        var staged = paste("工作内容\t牵头科室\t标签\n控烟\t爱卫办\t很急");
        assertThat(get(LIN_OFFICE, staged)).bodyText().contains("标签“很急”不认识");
        answer(staged, Map.of("CELL:2:tags", "重点", "CELL:9:content", "凭空多出的一行"));
        assertThat(get(LIN_OFFICE, staged)).bodyText().doesNotContain("不认识").contains("只导入可以导入的 1 行");
    }

    @Test
    void badFilesAreRefusedWithASentenceBesideTheField() {
        refused(new byte[0], "这个文件是空的");
        refused("姓名,电话\n甲,1".getBytes(StandardCharsets.UTF_8), "没有找到任务分解表的表头");
        refused("序号,主要任务,时限\n1,控烟,6月".getBytes(StandardCharsets.UTF_8), "缺少的列：牵头科室／牵头领导。已找到的列：序号、工作内容、完成时限");
        refused("工作内容,牵头科室\n".getBytes(StandardCharsets.UTF_8), "0 行");
        refused(("工作内容,牵头科室\n" + "控烟,爱卫办\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8), "一次最多导入");
        refused(PaperFiles.locked(), "设了密码");
        refused(Arrays.copyOf(PaperFiles.xlsx(), 900), "已损坏");
        refused(new byte[] {0x25, 0x50, 0x44, 0x46, 0x2D}, "PDF");
        assertThat(send("", null, "paste", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("还没有粘贴内容");
        assertThat(send("", new byte[0], "file", null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请先选择文件");
        assertThat(jdbc.sql("select count(*) from staged_table where subject_id = ?")
                        .param(campaign)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRenamedDocumentIsReadAsWhatItIs() {
        assertThat(get(LIN_OFFICE, upload("a.xlsx", PaperFiles.docx())))
                .bodyText()
                .contains("无烟环境行动", "文件中共 3 个表")
                .doesNotContain("另有符合表头的表");
    }

    @Test
    void scriptsInAPasteAreText() {
        var staged = paste(
                "<table><tr><td>工作内容</td><td>牵头科室</td></tr><tr><td>控烟<script>alert(1)</script>&lt;b&gt;</td><td>爱卫办</td></tr></table>");
        assertThat(get(LIN_OFFICE, staged)).bodyText().contains("控烟&lt;b&gt;").doesNotContain("alert(1)");
    }

    @Test
    void onlyTheOfficeThatRunsTheCampaignImports() {
        var staged = paste(PaperFiles.html());
        for (var path : List.of(tasks + "/import", tasks + "/import/template", staged, staged + "/failed")) {
            for (var stranger : List.of(LI_PEOPLES, FENG_NEIGHBOUR, ZHOU_DIRECTOR)) {
                assertThat(get(stranger, path)).as(stranger.name()).hasStatus(HttpStatus.NOT_FOUND);
            }
        }
        campaigns.move(LIN_OFFICE, campaign, CampaignAction.PUBLISH, "");
        assertThat(get(ZHOU_DIRECTOR, tasks + "/import")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(ZHOU_DIRECTOR, staged + "/confirmation", Map.of("scope", "valid")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(LI_PEOPLES, staged + "/confirmation", Map.of("scope", "valid")))
                .hasStatus(HttpStatus.NOT_FOUND);
        var other = plans.create(FENG_NEIGHBOUR, County.OTHER_OFFICE.id(), CampaignTexts.named("邻县", 2026));
        var through = staged.replace(campaign.toString(), other.toString());
        assertThat(get(FENG_NEIGHBOUR, through)).as("someone else's table").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aClosedCampaignTakesNothingIn() {
        var staged = paste(PaperFiles.html());
        campaigns.move(LIN_OFFICE, campaign, CampaignAction.PUBLISH, "");
        campaigns.move(LIN_OFFICE, campaign, CampaignAction.CLOSE, "完成");
        assertThat(send("a.xlsx", PaperFiles.xlsx(), "file", null)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(confirm(staged, "valid"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已结束");
        assertThat(get(LIN_OFFICE, tasks + "/import"))
                .hasStatusOk()
                .bodyText()
                .contains("不能再导入任务")
                .doesNotContain("name=\"way\"");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void unitsOfAnotherBureauAreNeitherOfferedNorTaken() {
        var staged = paste("工作内容\t牵头科室\n控烟\t邻水台县爱卫办");
        assertThat(get(LIN_OFFICE, staged))
                .bodyText()
                .contains("单位“邻水台县爱卫办”没有找到")
                .doesNotContain("value=\"" + County.OTHER_OFFICE.id());
        answer(staged, Map.of("UNIT:邻水台县爱卫办", County.OTHER_OFFICE.id().toString()));
        confirm(staged, "valid");
        assertThat(jdbc.sql("select count(*) from assignment where campaign_id = ? and lead_unit_id is not null")
                        .param(campaign)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theTemplateComesBackAsAnImport() throws Exception {
        var file = get(LIN_OFFICE, tasks + "/import/template").getResponse().getContentAsByteArray();
        assertThat(send("模板.xlsx", file, "file", null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("0 行");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0).createRow(3).createCell(2).setCellValue("控烟");
            book.getSheetAt(0).getRow(3).createCell(4).setCellValue(PRIMARY.name());
            var out = new java.io.ByteArrayOutputStream();
            book.write(out);
            assertThat(get(LIN_OFFICE, upload("模板.xlsx", out.toByteArray())))
                    .bodyText()
                    .contains("只导入可以导入的 1 行", "基层卫生股");
        }
    }

    @Test
    void speaksEnglish() {
        var page = http.get()
                .uri(paste(PaperFiles.html()))
                .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
                .with(as(LIN_OFFICE));
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Check what will be imported", "Lead leader", "Proposed by the program");
    }

    private void settle(String staged) {
        answer(staged, Map.of("LEADER:王局", WANG_DEPUTY.id().toString(), "UNIT:县水务局", "-"));
        var ticked = Map.of(
                "answers[0].key",
                "GROUP:各股室",
                "answers[0].many",
                "true",
                "answers[0].ids",
                MEDICAL.id().toString());
        assertThat(post(LIN_OFFICE, staged + "/corrections", ticked)).hasStatus3xxRedirection();
    }

    private MvcTestResult answer(String staged, Map<String, String> answers) {
        var fields = new java.util.HashMap<String, String>();
        int at = 0;
        for (var entry : answers.entrySet()) {
            fields.put("answers[" + at + "].key", entry.getKey());
            fields.put("answers[" + at++ + "].value", entry.getValue());
        }
        return post(LIN_OFFICE, staged + "/corrections", fields);
    }

    private MvcTestResult confirm(String staged, String scope) {
        var result = post(LIN_OFFICE, staged + "/confirmation", Map.of("scope", scope));
        entities.flush();
        return result;
    }

    private void refused(byte[] content, String sentence) {
        assertThat(send("表.xlsx", content, "file", null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence, "aria-invalid=\"true\"");
    }

    private String upload(String name, byte[] content) {
        return staged(send(name, content, "file", null));
    }

    private String paste(String htmlOrText) {
        return staged(send("", null, "paste", htmlOrText));
    }

    private static String staged(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return result.getResponse().getRedirectedUrl();
    }

    private MvcTestResult send(String name, byte[] content, String way, String text) {
        var request = http.post().uri(tasks + "/import").multipart();
        if (content != null) {
            request.file(new MockMultipartFile("file", name, "application/octet-stream", content));
        }
        if (text != null) {
            request.param(text.startsWith("<") ? "html" : "text", text);
        }
        return request.param("way", way).with(as(LIN_OFFICE)).with(csrf()).exchange();
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String path, Map<String, String> fields) {
        var request = http.post().uri(path).with(as(actor)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private void undoAll() {
        jdbc.sql("select id from assignment_import where undone_at is null and campaign_id = ?")
                .param(campaign)
                .query(UUID.class)
                .list()
                .forEach(id -> {
                    assignments.undo(LIN_OFFICE, id);
                    entities.flush();
                });
    }

    private List<String> drafts() {
        return jdbc.sql("""
                select concat_ws(' ', seq, action, content, person.name, lead.name,
                  (select string_agg(unit.name, '、' order by unit.path) from assignment_part part join unit on unit.id = unit_id
                    where assignment_id = assignment.id and role = 'COOPERATING'))
                from assignment left join person on person.id = lead_leader_id left join unit lead on lead.id = lead_unit_id
                where campaign_id = ? and assignment.status <> 'VOID' order by number
                """).param(campaign).query(String.class).list();
    }
}
