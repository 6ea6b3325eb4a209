package org.aiwei.reporting;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.assignment.Assignments;
import org.aiwei.assignment.PartAction;
import org.aiwei.assignment.Progress;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

@DeskTest
@Transactional
class FillingTests {

    @Autowired
    ReportingSample sample;

    @Autowired
    Filling filling;

    @Autowired
    Quotes quotes;

    @Autowired
    Reports reports;

    @Autowired
    Collections collections;

    @Autowired
    ReportForms forms;

    @Autowired
    FormRepository formRows;

    @Autowired
    CollectionRepository repository;

    @Autowired
    PeriodOpening opening;

    @Autowired
    FillPages pages;

    @Autowired
    Assignments assignments;

    @Autowired
    Progress progress;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstWordMakesItADraftWithWhatIsKnown() {
        var report = medical();
        var saved = sample.write(HE_MEDICAL, report, 0, "progress", " 已完成部署 ");
        assertThat(saved.saved()).isTrue();
        assertThat(saved.text()).isEqualTo("已完成部署");
        assertThat(sample.of(report)).satisfies(each -> {
            assertThat(each.getStatus()).isEqualTo(ReportStatus.DRAFT);
            assertThat(each.getTransitions())
                    .extracting(ReportTransition::getAction)
                    .containsExactly(ReportAction.START);
        });
        var page = pages.fill(HE_MEDICAL, report, 1, Map.of());
        assertThat(page.parts().get(0).cells())
                .extracting(FillPage.Cell::text)
                .containsExactly(MEDICAL.name(), sample.today().toString());
    }

    @Test
    void whoeverSavesLaterIsShownTheOtherText() {
        var report = peoples();
        var slot = sample.slot(report, 0, "progress");
        var first = filling.save(LI_PEOPLES, report, slot, new Filling.Entry("李的文字", null));
        var second = filling.save(ZHANG_PEOPLES, report, slot, new Filling.Entry("张的文字", null));
        assertThat(second.saved()).isFalse();
        assertThat(second.text()).isEqualTo("李的文字");
        assertThat(second.by()).isEqualTo("李联络员");
        assertThat(second.version()).isEqualTo(first.version());
        var merged = filling.save(ZHANG_PEOPLES, report, slot, new Filling.Entry("两人的文字", second.version()));
        assertThat(merged.saved()).isTrue();
        assertThat(merged.version()).isGreaterThan(first.version());
    }

    @Test
    void textAndNumberAreBothCompulsoryInEachRow() {
        var report = medical();
        sample.write(HE_MEDICAL, report, 0, "progress", "已部署");
        sample.write(HE_MEDICAL, report, 1, "figure", "很多");
        assertThatThrownBy(() ->
                        reports.submit(HE_MEDICAL, report, sample.of(report).getVersion()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("reporting.gaps");
        var gaps = pages.fill(HE_MEDICAL, report, 1, Map.of()).gaps();
        assertThat(gaps)
                .extracting(Gaps.Gap::row, Gaps.Gap::label, Gaps.Gap::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("病媒生物防制", "数据", "reporting.gap.empty"),
                        org.assertj.core.groups.Tuple.tuple("健康教育", "工作推进情况", "reporting.gap.empty"),
                        org.assertj.core.groups.Tuple.tuple("健康教育", "数据", "rule.reporting.value.number"));
        assertThat(gaps).extracting(Gaps.Gap::step).containsExactly(2, 3, 3);
    }

    @Test
    void behindPlanTheReasonIsCompulsory() {
        var campaign = sample.campaign();
        sample.task(campaign, "已过期的任务", sample.today().minusDays(3), MEDICAL);
        var report = sample.report(sample.sent(campaign, MEDICAL), MEDICAL);
        sample.fill(HE_MEDICAL, report);
        assertThat(pages.fill(HE_MEDICAL, report, 2, Map.of()).gaps())
                .extracting(Gaps.Gap::code)
                .containsExactly("reporting.gap.behind");
        sample.write(HE_MEDICAL, report, 0, "reason", "连续降雨，下月补做");
        reports.submit(HE_MEDICAL, report, sample.of(report).getVersion());
        assertThat(sample.of(report).getStatus()).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void lastMonthsTextIsBroughtInAndChangesAreMarked() {
        var campaign = sample.campaign();
        sample.task(campaign, "病媒生物防制", MEDICAL);
        var id = sample.sent(campaign, MEDICAL);
        var before = sample.report(id, MEDICAL);
        sample.write(HE_MEDICAL, before, 0, "progress", "开展消杀 12 次");
        var next = sample.today().plusMonths(1).withDayOfMonth(2);
        opening.open(Actor.clock(), repository.findById(id).orElseThrow(), next, ReportPeriod.end(next));
        var report = sample.report(id, MEDICAL);
        assertThat(report).isNotEqualTo(before);
        var slot = sample.slot(report, 0, "progress");
        quotes.last(HE_MEDICAL, report, slot);
        var cell = cell(report, slot);
        assertThat(cell.text()).isEqualTo("开展消杀 12 次");
        assertThat(cell.source()).isEqualTo(ValueSource.LAST_MONTH);
        assertThat(cell.changed()).isEmpty();
        filling.save(HE_MEDICAL, report, slot, new Filling.Entry("开展消杀 15 次", cell.version()));
        assertThat(cell(report, slot).changed())
                .contains(
                        new TextDiff.Piece(TextDiff.Kind.REMOVED, "12"), new TextDiff.Piece(TextDiff.Kind.ADDED, "15"));
        var empty = sample.slot(report, 0, "reason");
        assertThatThrownBy(() -> quotes.last(HE_MEDICAL, report, empty)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void allOfItIsBroughtInAtOnceWhereNothingStandsYet() {
        var campaign = sample.campaign();
        var task = sample.task(campaign, "病媒生物防制", MEDICAL);
        sample.task(campaign, "健康教育", MEDICAL);
        var id = sample.sent(campaign, MEDICAL);
        var before = sample.report(id, MEDICAL);
        sample.write(HE_MEDICAL, before, 0, "progress", "开展消杀 12 次");
        sample.write(HE_MEDICAL, before, 0, "figure", "12");
        sample.write(HE_MEDICAL, before, 0, "reason", "上月下雨");
        sample.write(HE_MEDICAL, before, 1, "progress", "讲座 2 场");
        var next = sample.today().plusMonths(1).withDayOfMonth(2);
        opening.open(Actor.clock(), repository.findById(id).orElseThrow(), next, ReportPeriod.end(next));
        var report = sample.report(id, MEDICAL);
        assertThat(pages.fill(HE_MEDICAL, report, FillPages.FIRST_GAP, Map.of()).step())
                .as("more than one thing to write: all on one page")
                .isZero();
        sample.write(HE_MEDICAL, report, 1, "progress", "本月讲座 5 场");
        var part = assignments.parts(HE_MEDICAL, task).get(0).id();
        assignments.move(HE_MEDICAL, part, PartAction.ACCEPT, "");
        entities.flush();

        quotes.all(HE_MEDICAL, report);
        quotes.all(HE_MEDICAL, report);
        assertThat(cell(report, sample.slot(report, 0, "progress")).text()).startsWith("开展消杀 12 次");
        assertThat(cell(report, sample.slot(report, 0, "progress")).text().split("开展消杀", -1))
                .hasSize(2);
        assertThat(cell(report, sample.slot(report, 1, "progress")).text())
                .as("what somebody wrote stays")
                .startsWith("本月讲座 5 场")
                .doesNotContain("讲座 2 场");
        assertThat(cell(report, sample.slot(report, 0, "figure")).text())
                .as("last month's number")
                .isEmpty();
        assertThat(cell(report, sample.slot(report, 0, "reason")).text()).isEmpty();
        assertThat(sample.of(report).getStatus().owed())
                .as("brought in, not sent")
                .isTrue();
        assertThat(pages.fill(HE_MEDICAL, report, 1, Map.of()).gaps()).isNotEmpty();
    }

    @Test
    void progressNotesAreQuotedOnce() {
        var campaign = sample.campaign();
        var task = sample.task(campaign, "病媒生物防制", MEDICAL);
        var part = assignments.parts(HE_MEDICAL, task).get(0).id();
        assignments.move(HE_MEDICAL, part, PartAction.ACCEPT, "");
        progress.note(HE_MEDICAL, part, 40, "完成第一轮消杀");
        var report = sample.report(sample.sent(campaign, MEDICAL), MEDICAL);
        entities.flush();
        var row = sample.rows(report).get(0).getId();
        assertThat(pages.fill(HE_MEDICAL, report, 2, Map.of()).parts().get(0).facts())
                .extracting(known -> known.fact().text())
                .containsExactly("完成第一轮消杀");
        quotes.fact(HE_MEDICAL, report, row, "assignment.progress:0");
        quotes.fact(HE_MEDICAL, report, row, null);
        assertThat(cell(report, sample.slot(report, 0, "progress")).text()).isEqualTo("完成第一轮消杀");
    }

    @Test
    void aTaskThatComesLaterIsAddedAsARow() {
        var campaign = sample.campaign();
        sample.task(campaign, "病媒生物防制", MEDICAL);
        var report = sample.report(sample.sent(campaign, MEDICAL), MEDICAL);
        sample.task(campaign, "新任务", MEDICAL);
        entities.flush();
        assertThat(pages.fill(HE_MEDICAL, report, 1, Map.of()).added()).isEqualTo(1);
        reports.addRows(HE_MEDICAL, report);
        assertThat(sample.rows(report)).extracting(ReportRow::getTitle).containsExactly("病媒生物防制", "新任务");
        assertThat(pages.fill(HE_MEDICAL, report, 1, Map.of()).added()).isZero();
    }

    @Test
    void afterTheDeadlineALockedReportNeedsALoggedException() {
        var campaign = sample.campaign();
        var id = sample.drafted(campaign, ReadyMade.SELF_CHECK, true, MEDICAL);
        sample.publish(id);
        var report = sample.report(id, MEDICAL);
        due(report, sample.today().minusDays(2));
        var slot = new Slot(null, sample.field(report, "checked").getId());
        assertThatThrownBy(() -> filling.save(HE_MEDICAL, report, slot, new Filling.Entry("迟了", null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("reporting.locked");
        var version = sample.of(report).getVersion();
        assertThatThrownBy(() ->
                        reports.unlock(LIN_OFFICE, report, "停电", sample.today().minusDays(1), version))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> reports.unlock(HE_MEDICAL, report, "停电", sample.today(), version))
                .isInstanceOf(AccessDeniedException.class);
        reports.unlock(LIN_OFFICE, report, "停电两天", sample.today(), version);
        assertThat(filling.save(HE_MEDICAL, report, slot, new Filling.Entry("补报", null))
                        .saved())
                .isTrue();
        assertThat(sample.of(report).getTransitions())
                .extracting(ReportTransition::getAction, ReportTransition::getRemark)
                .contains(org.assertj.core.groups.Tuple.tuple(ReportAction.UNLOCK, "停电两天"));
    }

    @Test
    void fiftyTwoPartsWithFilesGoThrough() {
        var campaign = sample.campaign();
        IntStream.range(0, 52).forEach(each -> sample.task(campaign, "任务" + each, MEDICAL));
        var report = sample.report(sample.sent(campaign, MEDICAL), MEDICAL);
        assertThat(sample.rows(report)).hasSize(52);
        sample.fill(HE_MEDICAL, report);
        IntStream.range(0, 52)
                .forEach(row ->
                        filling.attach(HE_MEDICAL, report, sample.slot(report, row, "files"), List.of(note(row))));
        reports.submit(HE_MEDICAL, report, sample.of(report).getVersion());
        entities.flush();
        entities.clear();
        var page = pages.read(LIN_OFFICE, report);
        assertThat(page.parts()).hasSize(54);
        assertThat(page.parts().stream()
                        .flatMap(part -> part.cells().stream())
                        .mapToInt(cell -> cell.files().size())
                        .sum())
                .isEqualTo(52);
    }

    @Test
    void aFormOfThreeHundredFieldsGoesThrough() {
        var campaign = sample.campaign();
        var form = forms.create(LIN_OFFICE, "三百项", null);
        var made = formRows.findById(form).orElseThrow();
        var fields = IntStream.range(0, 300)
                .mapToObj(each -> FieldText.of("q" + each, "问题" + each, FieldKind.NUMBER, FieldPlace.TAIL, true))
                .toList();
        made.write("三百项", fields, LIN_OFFICE.stamp(java.time.Instant.EPOCH));
        formRows.saveAndFlush(made);
        var text = fields.get(0);
        assertThatThrownBy(() -> forms.add(LIN_OFFICE, form, text, made.getVersion()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("reporting.form.size");
        var id = collections.create(
                LIN_OFFICE, campaign, sample.draft(ReadyMade.SELF_CHECK, form, false, null, MEDICAL));
        sample.publish(id);
        var report = sample.report(id, MEDICAL);
        var entries = new LinkedHashMap<Slot, Filling.Entry>();
        formRows.findById(form)
                .orElseThrow()
                .getFields()
                .forEach(field -> entries.put(new Slot(null, field.getId()), new Filling.Entry("７", null)));
        assertThat(filling.saveAll(HE_MEDICAL, report, entries).values())
                .hasSize(300)
                .allMatch(Saved::saved);
        reports.submit(HE_MEDICAL, report, sample.of(report).getVersion());
        assertThat(jdbc.sql("select sum(number) from report_value where report_id = ?")
                        .param(report)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2100);
    }

    @Test
    void nobodyElseWritesAndNothingForeignIsWritten() {
        var report = medical();
        var slot = sample.slot(report, 0, "progress");
        var entry = new Filling.Entry("x", null);
        assertThatThrownBy(() -> filling.save(LIN_OFFICE, report, slot, entry))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> filling.save(CHEN_TCM, report, slot, entry)).isInstanceOf(RecordNotFound.class);
        var foreign = new Slot(UUID.randomUUID(), slot.fieldId());
        assertThatThrownBy(() -> filling.save(HE_MEDICAL, report, foreign, entry))
                .isInstanceOf(RecordNotFound.class);
        var misplaced = new Slot(null, slot.fieldId());
        assertThatThrownBy(() -> filling.save(HE_MEDICAL, report, misplaced, entry))
                .isInstanceOf(RecordNotFound.class);
        var files = sample.slot(report, 0, "figure");
        assertThatThrownBy(() -> filling.attach(HE_MEDICAL, report, files, List.of(note(1))))
                .isInstanceOf(RecordNotFound.class);
    }

    private FillPage.Cell cell(UUID report, Slot slot) {
        return pages.fill(HE_MEDICAL, report, 0, Map.of()).parts().stream()
                .flatMap(part -> part.cells().stream())
                .filter(cell -> cell.key().equals(slot.key()))
                .findFirst()
                .orElseThrow();
    }

    private UUID medical() {
        var campaign = sample.campaign();
        sample.task(campaign, "病媒生物防制", MEDICAL);
        sample.task(campaign, "健康教育", MEDICAL);
        return sample.report(sample.sent(campaign, MEDICAL, TCM_HOSPITAL), MEDICAL);
    }

    private UUID peoples() {
        var campaign = sample.campaign();
        sample.task(campaign, "病媒生物防制", MEDICAL, PEOPLES_HOSPITAL);
        return sample.report(sample.sent(campaign, PEOPLES_HOSPITAL), PEOPLES_HOSPITAL);
    }

    private void due(UUID report, LocalDate day) {
        entities.flush();
        jdbc.sql("update report_period set due_on = ? where id = ?")
                .params(day, sample.of(report).getPeriodId())
                .update();
        entities.clear();
    }

    private static MultipartFile note(int number) {
        return new MockMultipartFile("files", "台账" + number + ".txt", "text/plain", ("第" + number + "项台账").getBytes());
    }
}
