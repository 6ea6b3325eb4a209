package org.aiwei.rectification;

import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class LedgerImportsTests {

    /** As a county kept it: a title, a second line, headings of its own, rows of every sort. */
    private static final String[] HEADINGS = {
        "序号", "检查日期", "检查人员", "被检查单位", "检查部位", "类别/等级", "存在问题", "整改措施", "整改期限(天)", "完成时间", "整改责任人", "复查时间", "复查人",
        "复查结果"
    };

    @Autowired
    LedgerImports imports;

    @Autowired
    Rectifications rectifications;

    @Autowired
    SampleItems samples;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private UUID campaign;

    @BeforeEach
    void running() {
        campaign = samples.campaign();
    }

    @Test
    void rowsThatSayDoneComeInClosedAndTheOthersAreToBePutRight() {
        var staged = imports.upload(LIN_OFFICE, campaign, "2025台账.xlsx", ledger());
        assertThat(count()).as("nothing before the confirmation").isZero();
        imports.confirm(LIN_OFFICE, staged, true);
        entities.flush();

        assertThat(jdbc.sql("""
                        select no || ' ' || unit_name || ' ' || status || ' ' || issued_on || ' ' || due_on || ' ' || severity
                               || ' ' || coalesce(closed_by_name, '-') || ' ' || imported
                          from rectification where campaign_id = ? order by no
                        """).param(campaign).query(String.class).list())
                .containsExactly(
                        "ZG-001 " + PEOPLES_HOSPITAL.name() + " CLOSED 2025-10-09 2025-10-16 ORDINARY 孙某 true",
                        "ZG-002 " + TCM_HOSPITAL.name() + " RECTIFYING 2025-10-10 2025-10-13 IMMEDIATE - true");
        assertThat(jdbc.sql("""
                        select t.seq || ' ' || t.action || ' ' || t.from_status || ' ' || t.to_status || ' ' || t.remark
                          from rectification_transition t join rectification r on r.id = t.rectification_id
                         where r.campaign_id = ? order by r.no
                        """).param(campaign).query(String.class).list())
                .containsExactly(
                        "1 CLOSE_AS ISSUED CLOSED 2025台账.xlsx 第 3 行", "1 ACCEPT ISSUED RECTIFYING 2025台账.xlsx 第 4 行");
    }

    @Test
    void thePreviewSaysWhatIsWrongRowByRow() {
        var staged = imports.upload(LIN_OFFICE, campaign, "2025台账.xlsx", ledger());
        var preview = imports.preview(LIN_OFFICE, staged);

        assertThat(preview.added()).hasSize(2);
        assertThat(preview.same()).as("a row that stands there twice").isOne();
        assertThat(preview.problems())
                .extracting(problem -> problem.row() + " " + problem.key())
                .containsExactly(
                        "6 rectification.import.problem.unit",
                        "7 rectification.import.problem.found",
                        "8 rectification.import.problem.problem",
                        "9 rectification.import.problem.due",
                        "10 rectification.import.problem.closed");
        assertThatThrownBy(() -> imports.confirm(LIN_OFFICE, staged, false))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("rectification.import.problems");
    }

    @Test
    void whatIsInTheLedgerAlreadyIsNotTakenTwice() {
        imports.confirm(LIN_OFFICE, imports.upload(LIN_OFFICE, campaign, "2025台账.xlsx", ledger()), true);
        entities.flush();
        var again = imports.upload(LIN_OFFICE, campaign, "2025台账.xlsx", ledger());

        assertThat(imports.preview(LIN_OFFICE, again).added()).isEmpty();
        assertThatThrownBy(() -> imports.confirm(LIN_OFFICE, again, true)).hasMessage("rectification.import.nothing");
    }

    @Test
    void aWholeImportCanBeTakenBackUntilSomebodyWorkedOnIt() {
        var id = imports.confirm(LIN_OFFICE, imports.upload(LIN_OFFICE, campaign, "a.xlsx", ledger()), true);
        entities.flush();
        imports.undo(LIN_OFFICE, id);
        entities.flush();
        assertThat(statuses()).containsExactly("VOIDED");
        assertThatThrownBy(() -> imports.undo(LIN_OFFICE, id)).hasMessage("rectification.import.undone");

        var second = imports.confirm(LIN_OFFICE, imports.upload(LIN_OFFICE, campaign, "b.xlsx", ledger()), true);
        entities.flush();
        var open = jdbc.sql("select id from rectification where campaign_id = ? and status = 'RECTIFYING'")
                .param(campaign)
                .query(UUID.class)
                .single();
        rectifications.move(
                LIN_OFFICE, open, RectificationAction.CLOSE_AS, samples.words(RectificationAction.CLOSE_AS));
        assertThatThrownBy(() -> imports.undo(LIN_OFFICE, second)).hasMessage("rectification.import.moved");
    }

    @Test
    void onlyTheOfficeThatRunsTheCampaignBringsOneIn() {
        assertThatThrownBy(() -> imports.upload(FENG_NEIGHBOUR, campaign, "a.xlsx", ledger()))
                .isInstanceOf(RecordNotFound.class);
        assertThat(http.get().uri("/rectify/import").with(as(LI_PEOPLES))).hasStatus(403);
        var staged = imports.upload(LIN_OFFICE, campaign, "a.xlsx", ledger());
        assertThatThrownBy(() -> imports.preview(FENG_NEIGHBOUR, staged)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void thePagesLeadFromTheFileToTheUndoing() {
        var file = new MockMultipartFile("file", "台账 2025.xlsx", null, ledger());
        assertThat(http.post()
                        .uri("/rectify/import")
                        .multipart()
                        .file(file)
                        .param("campaign", campaign.toString())
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        entities.flush();
        var staged = jdbc.sql("select id from staged_table where purpose = 'rectification' and subject_id = ?")
                .param(campaign)
                .query(UUID.class)
                .single();
        assertThat(http.get().uri("/rectify/import/{id}", staged).with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("没有找到单位“不存在医院”", "台账 2025.xlsx");
        assertThat(http.get().uri("/rectify/import/{id}/failures", staged).with(as(LIN_OFFICE)))
                .hasStatusOk();
        assertThat(http.post()
                        .uri("/rectify/import/{id}/confirmation", staged)
                        .param("validOnly", "true")
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        entities.flush();
        assertThat(http.get().uri("/rectify/import").with(as(LIN_OFFICE)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Take the whole import back", "台账 2025.xlsx");
        assertThat(http.get().uri("/rectify/import/template").with(as(LIN_OFFICE)))
                .hasStatusOk();
        assertThat(http.post()
                        .uri("/rectify/import")
                        .multipart()
                        .file(new MockMultipartFile("file", "x.xlsx", null, new byte[] {1, 2, 3}))
                        .param("campaign", campaign.toString())
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus(422);
    }

    static byte[] ledger() {
        var columns = Arrays.stream(HEADINGS)
                .map(each -> each.endsWith("日期") || each.endsWith("时间")
                        ? SheetColumn.date(each)
                        : SheetColumn.text(each, 12))
                .toList();
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out)) {
            var rows = writer.sheet("整改台账", "安澜县爱国卫生整改台账", columns);
            var peoples = PEOPLES_HOSPITAL.name();
            var day = LocalDate.of(2025, 10, 9);
            rows.row(List.of(
                    "1",
                    day,
                    "孙某",
                    peoples,
                    "候诊区",
                    "一般",
                    "无禁烟标识 & 𠮷",
                    "张贴",
                    "7",
                    day.plusDays(5),
                    "李某",
                    day.plusDays(6),
                    "孙某",
                    "已整改"));
            rows.row(List.of(
                    "2",
                    "2025年10月10日",
                    "孙某",
                    TCM_HOSPITAL.name(),
                    "",
                    "立行立改",
                    "垃圾桶未加盖",
                    "",
                    "3天",
                    "",
                    "",
                    "",
                    "",
                    "正在整改"));
            rows.row(List.of("3", day, "孙某", peoples, "候诊区", "一般", "无禁烟标识 & 𠮷", "", "7", "", "", "", "", "合格"));
            rows.row(List.of("4", day, "", "不存在医院", "", "", "问题", "", "", "", "", "", "", ""));
            rows.row(List.of("5", "去年", "", peoples, "", "", "问题", "", "", "", "", "", "", ""));
            rows.row(List.of("6", day, "", peoples, "", "", "", "措施", "", "", "", "", "", ""));
            rows.row(List.of("7", day, "", peoples, "", "", "问题", "", "尽快", "", "", "", "", ""));
            rows.row(List.of("8", day, "", peoples, "", "", "另一问题", "", "", "", "", "2025-01-01", "", "合格"));
        }
        return out.toByteArray();
    }

    private int count() {
        return jdbc.sql("select count(*) from rectification where campaign_id = ?")
                .param(campaign)
                .query(Integer.class)
                .single();
    }

    private List<String> statuses() {
        return jdbc.sql("select status from rectification where campaign_id = ?")
                .param(campaign)
                .query(String.class)
                .list();
    }
}
