package org.aiwei.reporting;

import static org.aiwei.County.CDC;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class BoardTests {

    @Autowired
    SampleReviews reviews;

    @Autowired
    BoardRows samples;

    @Autowired
    Boards boards;

    @Autowired
    Rollups rollups;

    @Autowired
    CollectionPages collectionPages;

    @Autowired
    Nudges nudges;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    UUID campaign;
    UUID collection;
    UUID last;
    UUID now;
    UUID task;
    LocalDate today;

    @BeforeEach
    void aMonthIsReported() {
        today = samples.today();
        campaign = reviews.campaign();
        task = samples.task(campaign, "病媒生物防制", MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL, CHANGLE);
        collection = samples.collection(campaign, samples.monthlyForm(), "OPEN", MEDICAL, PEOPLES_HOSPITAL, CDC);
        last = samples.period(campaign, collection, "上月", today.minusDays(20).minusMonths(1));
        now = samples.period(campaign, collection, "本月", today.minusDays(1));
        var lead = samples.report(now, MEDICAL, ReportStatus.APPROVED, today.minusDays(3));
        samples.row(lead, task, 1, "完成秋季消杀", "12", "");
        samples.difficulty(lead, "药剂不足");
        var part = samples.report(now, PEOPLES_HOSPITAL, ReportStatus.SUBMITTED, today);
        samples.row(part, task, 1, "院内消杀两次", "3", "尚缺一次，下月补上");
        samples.difficulty(part, "无");
        samples.report(now, TCM_HOSPITAL, ReportStatus.DRAFT, null);
        samples.report(now, CHANGLE, ReportStatus.EXEMPT, null);
        samples.report(now, CDC, ReportStatus.RETURNED, today.minusDays(3));
        samples.report(last, MEDICAL, ReportStatus.APPROVED, today.minusDays(50).minusMonths(1));
    }

    @Test
    void everyCellTellsTheFourFactsApart() {
        var period = boards.period(LIN_OFFICE, now);
        assertThat(period.cells())
                .extracting(
                        BoardCell::unit, BoardCell::mark, BoardCell::timely, BoardCell::complete, BoardCell::accepted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MEDICAL.name(), BoardMark.IN_TIME, true, true, true),
                        org.assertj.core.groups.Tuple.tuple(CDC.name(), BoardMark.RETURNED, true, false, false),
                        org.assertj.core.groups.Tuple.tuple(
                                PEOPLES_HOSPITAL.name(), BoardMark.LATE, false, true, false),
                        org.assertj.core.groups.Tuple.tuple(
                                TCM_HOSPITAL.name(), BoardMark.MISSING, false, false, false),
                        org.assertj.core.groups.Tuple.tuple(CHANGLE.name(), BoardMark.EXEMPT, false, false, false));
        assertThat(period.asked()).isEqualTo(4);
        assertThat(period.owing()).isEqualTo(2);
    }

    @Test
    void unitsOfAKindStandTogetherAndOldPeriodsFirst() {
        var board = boards.page(LIN_OFFICE, collection, null).board();
        assertThat(board.periods()).extracting(BoardPeriod::label).containsExactly("上月", "本月");
        assertThat(board.rows())
                .extracting(BoardRow::kind)
                .containsExactly("DEPARTMENT", "SECOND_LEVEL", "HOSPITAL", "HOSPITAL", "TOWNSHIP_CENTRE");
        assertThat(board.rows()).extracting(BoardRow::first).containsExactly(true, true, true, false, true);
        assertThat(board.rows().get(1).cells().get(0))
                .as("was not asked last month")
                .isNull();
    }

    /** As the bureau orders its units and not as their paths happen to sort; a unit below another stays beside it. */
    @Test
    void unitsStandInTheOrderOfTheTreeEverywhere() {
        samples.row(reportOf(CHANGLE), task, 1, "镇上消杀", "1", "");
        jdbc.sql("""
                update report set status = 'SUBMITTED', first_submitted_at = now(), submitted_at = now(), submitted_by = ?
                 where period_id = ? and status in ('DRAFT', 'EXEMPT')
                """).params(LIN_OFFICE.id(), now).update();
        jdbc.sql("update unit set sort = 0 where id = ?")
                .param(TCM_HOSPITAL.id())
                .update();
        jdbc.sql("update unit set sort = 5 where id = ?").param(MEDICAL.id()).update();
        samples.row(reportOf(TCM_HOSPITAL), task, 1, "中医院消杀", "2", "");
        assertThat(boards.page(LIN_OFFICE, collection, now).board().rows())
                .extracting(BoardRow::unit)
                .containsExactly(
                        MEDICAL.name(), CDC.name(), TCM_HOSPITAL.name(), PEOPLES_HOSPITAL.name(), CHANGLE.name());
        assertThat(rollups.of(LIN_OFFICE, now).sections().get(0).tasks().get(0).parts())
                .extracting(RollupPart::unit)
                .as("the lead department first, then the tree")
                .containsExactly(MEDICAL.name(), TCM_HOSPITAL.name(), PEOPLES_HOSPITAL.name(), CHANGLE.name());
        assertThat(collectionPages.show(LIN_OFFICE, collection, now).reports())
                .extracting(CollectionPage.ReportLine::unit)
                .first()
                .isEqualTo(TCM_HOSPITAL.name());
        assertThat(collectionPages.show(LIN_OFFICE, collection, now).units())
                .containsExactly(CDC.name(), PEOPLES_HOSPITAL.name(), MEDICAL.name());
    }

    private UUID reportOf(org.aiwei.County.Place unit) {
        return jdbc.sql("select id from report where period_id = ? and unit_id = ?")
                .params(now, unit.id())
                .query(UUID.class)
                .single();
    }

    @Test
    void everyFigureLeadsToTheUnitsItCounts() {
        var period = boards.period(LIN_OFFICE, now);
        var shown = org.jsoup.Jsoup.parse(page(LIN_OFFICE));
        for (var fact : BoardFact.values()) {
            var counted = period.with(fact).stream().map(BoardCell::unit).toList();
            var link = shown.select(".figures a[href='" + (counted.isEmpty() ? "#units" : "#fact-" + fact) + "'] b");
            assertThat(link.eachText()).as(fact.name()).contains(String.valueOf(counted.size()));
            assertThat(shown.select("#fact-" + fact + " a.tag").eachText()).isEqualTo(counted);
        }
        assertThat(period.with(BoardFact.ASKED)).hasSize(4);
        assertThat(period.with(BoardFact.COMPLETE)).hasSize(2);
        assertThat(shown.select("#units")).hasSize(1);
    }

    @Test
    void whoMayNotIsToldSoBeforeAnythingElse() {
        for (var path : List.of(
                "/reports/board/reminder",
                "/reports/board/exceptions",
                "/reports/rollup/closing",
                "/reports/data-items/distribution",
                "/reports/data-items/locking",
                "/reports/data-items/filing")) {
            for (var actor : List.of(LI_PEOPLES, HE_MEDICAL, ZHOU_DIRECTOR)) {
                assertThat(send(actor, path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
            }
            assertThat(send(LIN_OFFICE, path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(send(FENG_NEIGHBOUR, path + "?period=" + now + "&campaign=" + campaign))
                    .as(path)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private MvcTestResult send(Actor actor, String path) {
        return http.post().uri(path).with(as(actor)).with(csrf()).exchange();
    }

    @Test
    void aDraftLooksLikeNothingAtAll() {
        var before = page(LIN_OFFICE);
        jdbc.sql("update report set status = 'MISSING' where status = 'DRAFT' and period_id = ?")
                .param(now)
                .update();
        assertThat(page(LIN_OFFICE)).isEqualTo(before);
    }

    @Test
    void aUnitSeesItsOwnRowOnly() {
        assertThat(boards.page(LI_PEOPLES, collection, null).board().rows())
                .extracting(BoardRow::unit)
                .containsExactly(PEOPLES_HOSPITAL.name());
        assertThat(page(LI_PEOPLES)).doesNotContain(TCM_HOSPITAL.name(), CDC.name(), "全部催报");
        assertThat(get(LI_PEOPLES, "/reports/rollup?collection=" + collection)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(LI_PEOPLES, "/reports/rollup/docx?period=" + now)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(FENG_NEIGHBOUR, "/reports/board?collection=" + collection))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(GAO_ADMIN, "/reports/board")).hasStatus(HttpStatus.FORBIDDEN);
        assertThatThrownBy(() -> nudges.remind(CHEN_TCM, now)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> nudges.remind(ZHOU_DIRECTOR, now)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theMessageNamesUnitsAndTheDayAndNothingElse() {
        var message = boards.page(LIN_OFFICE, collection, now).message();
        var due = today.minusDays(1);
        assertThat(message)
                .startsWith("工作月报本月截至" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日未报送："
                        + CDC.name() + "、" + TCM_HOSPITAL.name() + "。截止时间" + due.getMonthValue() + "月"
                        + due.getDayOfMonth() + "日（周")
                .endsWith("）24时已过，请尽快补报。")
                .doesNotContain("主任", "退回", "消杀");
    }

    @Test
    void allAreRemindedInTwoClicksButNotTwiceInFourHours() {
        assertThat(get(LIN_OFFICE, "/reports/board/reminder?period=" + now))
                .hasStatusOk()
                .bodyText()
                .contains(CDC.name(), TCM_HOSPITAL.name(), "发出提醒")
                .doesNotContain(PEOPLES_HOSPITAL.name());
        assertThat(http.post()
                        .uri("/reports/board/reminder")
                        .param("period", now.toString())
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> nudges.remind(LIN_OFFICE, now))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("reporting.nudge.soon"));
        entities.flush();
        assertThat(jdbc.sql("select count(*) from work_item where step = 'REMINDED' and campaign_id = ?")
                        .param(campaign)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select detail from audit_entry where action = 'NUDGE' and subject_id = ?")
                        .param(collection)
                        .query(String.class)
                        .list())
                .containsExactly(CDC.name() + "、" + TCM_HOSPITAL.name());
    }

    @Test
    void theRollUpGathersCooperatingUnitsUnderTheLeadDepartment() {
        var rollup = rollups.of(LIN_OFFICE, now);
        assertThat(rollup.sections()).hasSize(1);
        var section = rollup.sections().get(0);
        assertThat(section.lead()).isEqualTo(MEDICAL.name());
        assertThat(section.tasks().get(0).parts())
                .extracting(RollupPart::unit, RollupPart::lead, RollupPart::told)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MEDICAL.name(), true, "完成秋季消杀\n数据：讲座 12场"),
                        org.assertj.core.groups.Tuple.tuple(PEOPLES_HOSPITAL.name(), false, "院内消杀两次\n数据：讲座 3场"));
        assertThat(rollup.behind()).extracting(each -> each.part().unit()).containsExactly(PEOPLES_HOSPITAL.name());
        assertThat(rollup.difficulties()).extracting(RollupNote::text).containsExactly("药剂不足");
        assertThat(rollup.totals()).extracting(RollupTotal::plain).containsExactly("15");
    }

    @Test
    void everyNumberLeadsToItsRows() {
        var field = rollups.of(LIN_OFFICE, now).totals().get(0).fieldId();
        var link = "/reports/rollup/numbers?period=" + now + "&amp;field=" + field + "&amp;name=";
        assertThat(get(LIN_OFFICE, "/reports/rollup?collection=" + collection))
                .hasStatusOk()
                .bodyText()
                .contains(link, "15 场");
        assertThat(get(ZHOU_DIRECTOR, link.replace("&amp;", "&") + "讲座"))
                .hasStatusOk()
                .bodyText()
                .contains(MEDICAL.name(), "12 场", PEOPLES_HOSPITAL.name(), "3 场");
        assertThat(get(ZHOU_DIRECTOR, "/reports/rollup/summary?period=" + now))
                .hasStatusOk()
                .bodyText()
                .contains("落后于计划的 1 项", "药剂不足", "尚缺一次", TCM_HOSPITAL.name());
    }

    @Test
    void theWordPaperHasTheColumnsOfTheAnnex() throws Exception {
        var bytes = RollupPaper.docx(rollups.of(LIN_OFFICE, now));
        try (var paper = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var table = paper.getTables().get(0);
            assertThat(table.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("工作内容", "牵头领导", "工作推进情况", "未完成原因及下一步打算");
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getText())
                    .contains("牵头科室：" + MEDICAL.name(), "【配合：" + PEOPLES_HOSPITAL.name() + "】", "药剂不足", "应报 4 个单位");
            assertThat(paper.getParagraphs().get(1).getText()).contains("填报科室（单位）：爱卫办", "填报日期：");
            assertThat(paper.getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgSz()
                            .getOrient()
                            .toString())
                    .isEqualTo("landscape");
        }
    }

    @Test
    void closingTheMonthKeepsACopyThatNobodyChanges() throws Exception {
        var id = rollups.close(LIN_OFFICE, now);
        var kept = evidence.of(RollupClosing.SUBJECT, List.of(id));
        assertThat(kept)
                .extracting(ref -> ref.name().replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrder("docx", "xlsx");
        assertThatThrownBy(() -> evidence.remove(LIN_OFFICE, kept.get(0).linkId()))
                .isInstanceOf(AccessDeniedException.class);
        rollups.close(LIN_OFFICE, now);
        assertThat(rollups.page(LIN_OFFICE, collection, now).closings())
                .extracting(RollupPage.Closing::nth)
                .containsExactly(2, 1);
        assertThatThrownBy(() -> rollups.close(ZHOU_DIRECTOR, now)).isInstanceOf(AccessDeniedException.class);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'CLOSE' and subject_type = 'rollup_closing' and subject_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSheetHoldsTextAsText() throws Exception {
        jdbc.sql("update report set unit_name = '=1+1' where period_id = ? and unit_id = ?")
                .params(now, CDC.id())
                .update();
        var page = boards.page(LIN_OFFICE, collection, null);
        var chosen = page.chosen();
        assertThat(chosen).isNotNull();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(BoardSheet.of(chosen, page.board())))) {
            var row = book.getSheetAt(0).getRow(3);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("退回");
        }
    }

    @Test
    void theBoardIsOneStatementHoweverLargeItIs() {
        long few = statements();
        for (int i = 2; i < 9; i++) {
            var period = samples.period(campaign, collection, "第" + i + "期", today.minusMonths(i + 2));
            for (var unit : List.of(MEDICAL, CDC, PEOPLES_HOSPITAL, TCM_HOSPITAL)) {
                samples.report(period, unit, ReportStatus.MISSING, null);
            }
        }
        assertThat(statements()).isEqualTo(few);
    }

    @Test
    void allPagesSpeakEnglish() {
        for (var path : List.of(
                "/reports/board?collection=" + collection,
                "/reports/board/reminder?period=" + now,
                "/reports/rollup?collection=" + collection,
                "/reports/rollup/summary?period=" + now)) {
            assertThat(http.get().uri(path).with(as(LIN_OFFICE)).cookie(new Cookie("lang", "en")))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??", "报送看板", "按时<", "困难问题</h2>");
        }
        assertThat(get(HE_MEDICAL, "/reports/board")).hasStatusOk();
    }

    private long statements() {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(() -> boards.page(LIN_OFFICE, collection, null));
    }

    private String page(Actor actor) {
        var answer = get(actor, "/reports/board?collection=" + collection);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString().replaceAll("name=\"_(csrf|once)\"[^>]*", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.perform(http.get().uri(path).with(as(actor)));
    }
}
