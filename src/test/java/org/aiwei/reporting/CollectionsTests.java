package org.aiwei.reporting;

import static org.aiwei.County.CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OTHER_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class CollectionsTests {

    @Autowired
    ReportingSample sample;

    @Autowired
    Collections collections;

    @Autowired
    ReportForms forms;

    @Autowired
    FormRepository formRows;

    @Autowired
    CollectionRepository repository;

    @Autowired
    PeriodRepository periods;

    @Autowired
    ReportRepository reports;

    @Autowired
    PeriodOpening opening;

    @Autowired
    Reports use;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sendingOutOpensTheCurrentPeriodAndAReportForEachUnit() {
        var campaign = sample.campaign();
        sample.task(campaign, "病媒生物防制", MEDICAL, PEOPLES_HOSPITAL);
        sample.task(campaign, "健康教育", MEDICAL);
        var id = sample.sent(campaign, PEOPLES_HOSPITAL, MEDICAL);
        var opened = periods.findByCollectionIdOrderByFromOnDesc(id);
        assertThat(opened).hasSize(1).first().satisfies(period -> {
            assertThat(period.getLabel())
                    .isEqualTo(YearMonth.from(sample.today()).toString());
            assertThat(period.getDueOn())
                    .isEqualTo(YearMonth.from(sample.today()).atEndOfMonth());
        });
        assertThat(sample.rows(sample.report(id, PEOPLES_HOSPITAL)))
                .extracting(ReportRow::getTitle, ReportRow::getLeadLeader)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("病媒生物防制", "王副局长"));
        assertThat(sample.rows(sample.report(id, MEDICAL))).hasSize(2);
        assertThat(actions(id)).contains("PUBLISH");
        assertThat(actions(sample.report(id, MEDICAL))).containsExactly("OPEN");
    }

    @Test
    void periodsSleptThroughOpenOnceEach() {
        var id = sample.sent(sample.campaign(), MEDICAL, CDC);
        var collection = repository.findById(id).orElseThrow();
        var later = sample.today().plusMonths(2).withDayOfMonth(3);
        var now = noon(later);
        assertThat(opening.open(org.aiwei.access.Actor.clock(), collection, later, now))
                .isEqualTo(2);
        assertThat(opening.open(org.aiwei.access.Actor.clock(), collection, later, now))
                .isZero();
        var all = periods.findByCollectionIdOrderByFromOnDesc(id);
        assertThat(all).hasSize(3).extracting(ReportPeriod::getFromOn).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(period -> assertThat(reports.findByPeriodIdOrderByUnitPathAscIdAsc(period.getId()))
                        .hasSize(2));
    }

    @Test
    void nothingOpensWhileItIsStopped() {
        var id = sample.sent(sample.campaign(), MEDICAL);
        assertThatThrownBy(() -> collections.move(LIN_OFFICE, id, CollectionAction.CLOSE, " ", sample.version(id)))
                .isInstanceOf(RuleBroken.class);
        collections.move(LIN_OFFICE, id, CollectionAction.CLOSE, "合并到另一项", sample.version(id));
        var collection = repository.findById(id).orElseThrow();
        var later = sample.today().plusMonths(1);
        assertThat(opening.open(LIN_OFFICE, collection, later, noon(later))).isZero();
        var report = sample.report(id, MEDICAL);
        assertThatThrownBy(() ->
                        use.exempt(LIN_OFFICE, report, "已撤并", sample.of(report).getVersion()))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aFormIsFrozenOnceItIsSentOutAndItsNextVersionIsFree() {
        var id = sample.sent(sample.campaign(), MEDICAL);
        var form = formRows.findById(repository.findById(id).orElseThrow().getFormId())
                .orElseThrow();
        assertThatThrownBy(() -> forms.rename(LIN_OFFICE, form.getId(), "别名", form.getVersion()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("reporting.form.frozen");
        var next = forms.next(LIN_OFFICE, form.getId());
        assertThatThrownBy(() -> forms.next(LIN_OFFICE, form.getId())).isInstanceOf(RuleBroken.class);
        var text = FieldText.of("", "满意度", FieldKind.NUMBER, FieldPlace.ROW, true);
        forms.add(LIN_OFFICE, next, text, version(next));
        var made = formRows.findById(next).orElseThrow();
        assertThat(made.getNumber()).isEqualTo(2);
        assertThat(made.at(FieldPlace.ROW)).extracting(ReportField::getLabel).endsWith("满意度");
        assertThat(form.at(FieldPlace.ROW)).extracting(ReportField::getLabel).doesNotContain("满意度");
        assertThatThrownBy(() -> forms.add(LIN_OFFICE, next, text, -1L)).isInstanceOf(StaleRecord.class);
    }

    @Test
    void theReadyMadeTableHasThePapersColumns() {
        assertThat(ReadyMade.MONTHLY.fields())
                .extracting(FieldText::label)
                .containsSubsequence("填报科室（单位）", "填报日期", "工作推进情况", "数据", "未完成原因及下一步打算", "困难问题");
        assertThat(ReadyMade.OWN_PLAN.fields())
                .filteredOn(FieldText::required)
                .extracting(FieldText::label)
                .contains("目标任务", "具体措施", "时间表", "责任人", "实施方案文件");
    }

    @Test
    void onlyTheCampaignsOwnOfficeAsks() {
        var campaign = sample.campaign();
        var id = sample.drafted(campaign, MEDICAL);
        assertThatThrownBy(() -> collections.publish(FENG_NEIGHBOUR, id, 0L)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> collections.publish(HE_MEDICAL, id, 0L)).isInstanceOf(RecordNotFound.class);
        var form = repository.findById(id).orElseThrow().getFormId();
        var draft = sample.draft(ReadyMade.MONTHLY, form, false, null, OTHER_OFFICE);
        assertThatThrownBy(() -> collections.create(LIN_OFFICE, campaign, draft))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("reporting.collection.unit");
        sample.task(campaign, "病媒生物防制", MEDICAL);
        assertThatThrownBy(() -> collections.create(HE_MEDICAL, campaign, draft))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsSentOutIsNotRewrittenButAUnitMayBeAdded() {
        var campaign = sample.campaign();
        var id = sample.sent(campaign, MEDICAL);
        var form = repository.findById(id).orElseThrow().getFormId();
        var draft = sample.draft(ReadyMade.MONTHLY, form, false, null, CDC);
        assertThatThrownBy(() -> collections.edit(LIN_OFFICE, id, draft, sample.version(id)))
                .isInstanceOf(RuleBroken.class);
        collections.widen(LIN_OFFICE, id, TCM_HOSPITAL.id(), sample.version(id));
        assertThat(sample.of(sample.report(id, TCM_HOSPITAL)).getStatus()).isEqualTo(ReportStatus.MISSING);
        repository.flush();
        assertThatThrownBy(() -> collections.widen(LIN_OFFICE, id, TCM_HOSPITAL.id(), sample.version(id)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void anExemptionHasAReasonAndCanBeTakenBack() {
        var id = sample.sent(sample.campaign(), MEDICAL);
        var report = sample.report(id, MEDICAL);
        assertThatThrownBy(() ->
                        use.exempt(LIN_OFFICE, report, " ", sample.of(report).getVersion()))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() ->
                        use.exempt(HE_MEDICAL, report, "忙", sample.of(report).getVersion()))
                .isInstanceOf(AccessDeniedException.class);
        use.exempt(LIN_OFFICE, report, "当月抽调防汛", sample.of(report).getVersion());
        assertThat(sample.of(report).getStatus()).isEqualTo(ReportStatus.EXEMPT);
        reports.flush();
        use.undoExempt(LIN_OFFICE, report, sample.of(report).getVersion());
        assertThat(sample.of(report).getStatus()).isEqualTo(ReportStatus.MISSING);
        assertThat(sample.of(report).getTransitions())
                .extracting(ReportTransition::getAction)
                .containsExactly(ReportAction.EXEMPT_UNIT, ReportAction.UNDO_EXEMPT);
    }

    @Test
    void thePhasesDayMovesTheDueDateUntilItIsSentOut() {
        var campaign = sample.campaign();
        var form = collections.readyMade(LIN_OFFICE, campaign, ReadyMade.OWN_PLAN);
        var plain = sample.draft(ReadyMade.OWN_PLAN, form, false, null, MEDICAL);
        var draft = new CollectionDraft(
                plain.name(),
                plain.kind(),
                form,
                plain.rows(),
                Rhythm.ONCE,
                null,
                null,
                0,
                true,
                -5,
                false,
                plain.shift(),
                plain.review(),
                plain.startsOn(),
                plain.endsOn(),
                false,
                "",
                plain.recipients());
        var id = collections.create(LIN_OFFICE, campaign, draft);
        sample.publish(id);
        assertThat(periods.findByCollectionIdOrderByFromOnDesc(id))
                .extracting(ReportPeriod::getDueOn)
                .containsExactly(sample.today().plusDays(94));
    }

    private Long version(UUID form) {
        return formRows.findById(form).orElseThrow().getVersion();
    }

    private List<String> actions(UUID subject) {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                .param(subject)
                .query(String.class)
                .list();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
