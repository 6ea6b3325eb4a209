package org.aiwei.notice;

import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.LUO_PRIMARY;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.PRIMARY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.reporting.CollectionAction;
import org.aiwei.reporting.CollectionMoved;
import org.aiwei.reporting.CollectionStatus;
import org.aiwei.reporting.ReportAction;
import org.aiwei.reporting.ReportMoved;
import org.aiwei.reporting.ReportOpened;
import org.aiwei.reporting.ReportReminded;
import org.aiwei.reporting.ReportStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class ReportWorkTests {

    private static final UUID CAMPAIGN = new UUID(78, 3);
    private static final UUID COLLECTION = new UUID(78, 31);
    private static final UUID PERIOD = new UUID(78, 32);
    private static final UUID REPORT = new UUID(78, 33);

    @Autowired
    WorkItems items;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    LocalDate due;

    @BeforeEach
    void theHospitalOwesAReport() {
        due = LocalDate.now(clock).plusDays(30);
        jdbc.sql("""
                insert into campaign (id, version, name, year, status, office_unit_id, office_path, owner_path, upper_office,
                    starts_on, ends_on, guiding_idea, goal, soon_workdays, behind_yellow, behind_red, report_day, report_shift,
                    created_by, created_at)
                values (?, 0, '试用', 2026, 'PUBLISHED', ?, '/t1/a1/', '/t1/', '', ?, ?, '', '', 3, 10, 30, 25, 'NONE', ?, now())
                """)
                .params(CAMPAIGN, OFFICE.id(), due.minusDays(90), due.plusDays(9), LIN_OFFICE.id())
                .update();
        rows();
        events.publishEvent(new ReportOpened(
                REPORT,
                PERIOD,
                COLLECTION,
                CAMPAIGN,
                "工作月报 11 月",
                PEOPLES_HOSPITAL.id(),
                PEOPLES_HOSPITAL.path().value(),
                PEOPLES_HOSPITAL.name(),
                OFFICE.id(),
                "/t1/",
                due,
                LIN_OFFICE.id(),
                LIN_OFFICE.name(),
                clock.instant()));
    }

    @Test
    void whoOwesAReportIsAskedToFillItIn() {
        assertThat(waiting(LI_PEOPLES)).containsExactly("FILL_IN");
        assertThat(waiting(ZHANG_PEOPLES)).containsExactly("FILL_IN");
        assertThat(waiting(LIN_OFFICE)).isEmpty();
        moved(ReportAction.START, LI_PEOPLES, null);
        assertThat(waiting(LI_PEOPLES)).as("still to be sent").containsExactly("FILL_IN");
    }

    @Test
    void whatWasSentGoesToTheLeadDepartmentsAndThenToTheOffice() {
        moved(ReportAction.SUBMIT, LI_PEOPLES, null);
        assertThat(waiting(LI_PEOPLES)).isEmpty();
        assertThat(waiting(HE_MEDICAL)).containsExactly("REVIEW_ROWS");
        assertThat(waiting(LUO_PRIMARY)).containsExactly("REVIEW_ROWS");
        assertThat(waiting(LIN_OFFICE)).isEmpty();
        approveRowsOf(MEDICAL.id());
        moved(ReportAction.APPROVE_ROWS, HE_MEDICAL, MEDICAL.id());
        assertThat(waiting(HE_MEDICAL)).isEmpty();
        assertThat(waiting(LUO_PRIMARY)).containsExactly("REVIEW_ROWS");
        approveRowsOf(PRIMARY.id());
        moved(ReportAction.APPROVE_ROWS, LUO_PRIMARY, PRIMARY.id());
        assertThat(waiting(LIN_OFFICE)).containsExactly("REVIEW");
        moved(ReportAction.APPROVE, LIN_OFFICE, null);
        assertThat(waiting(LIN_OFFICE)).isEmpty();
        assertThat(copies(LI_PEOPLES)).containsExactly("ACCEPTED");
    }

    @Test
    void aReturnReachesTheUnitAndThePersonWhoSentIt() {
        moved(ReportAction.SUBMIT, LI_PEOPLES, null);
        moved(ReportAction.RETURN, LIN_OFFICE, null);
        assertThat(waiting(LI_PEOPLES)).containsExactly("REFILL");
        assertThat(copies(LI_PEOPLES)).containsExactly("SENT_BACK");
        assertThat(copies(ZHANG_PEOPLES)).isEmpty();
        assertThat(waiting(HE_MEDICAL)).isEmpty();
    }

    @Test
    void anExemptUnitIsAskedNoMoreUntilTheExemptionIsTakenBack() {
        moved(ReportAction.EXEMPT_UNIT, LIN_OFFICE, null);
        assertThat(waiting(LI_PEOPLES)).isEmpty();
        moved(ReportAction.UNDO_EXEMPT, LIN_OFFICE, null);
        assertThat(waiting(LI_PEOPLES)).containsExactly("FILL_IN");
    }

    @Test
    void onceOverdueOnlyTheHeadIsReminded() {
        reminded(false);
        reminded(true);
        assertThat(copies(LI_PEOPLES)).containsExactly("REMINDED");
        assertThat(copies(ZHANG_PEOPLES)).containsExactly("REMINDED", "REMINDED");
    }

    @Test
    void aClosedCollectionWaitsForNobody() {
        collection(CollectionAction.CLOSE, CollectionStatus.OPEN, CollectionStatus.CLOSED);
        assertThat(waiting(LI_PEOPLES)).isEmpty();
        collection(CollectionAction.REOPEN, CollectionStatus.CLOSED, CollectionStatus.OPEN);
        assertThat(waiting(LI_PEOPLES)).containsExactly("FILL_IN");
    }

    @Test
    void theDueDayIsTheLight() {
        assertThat(light()).isEqualTo("NORMAL");
        jdbc.sql("update report_period set due_on = ? where id = ?")
                .params(LocalDate.now(clock), PERIOD)
                .update();
        assertThat(light()).isEqualTo("SOON");
        jdbc.sql("update report_period set due_on = ? where id = ?")
                .params(LocalDate.now(clock).minusDays(1), PERIOD)
                .update();
        assertThat(light()).isEqualTo("OVERDUE");
    }

    private @Nullable String light() {
        entities.flush();
        var light = items.page(LI_PEOPLES, TodoTab.WAITING, 1)
                .rows()
                .getContent()
                .get(0)
                .light();
        return light == null ? null : light.name();
    }

    private List<String> waiting(Actor actor) {
        return steps(actor, TodoTab.WAITING);
    }

    private List<String> copies(Actor actor) {
        return steps(actor, TodoTab.COPIES);
    }

    private List<String> steps(Actor actor, TodoTab tab) {
        entities.flush();
        entities.clear();
        return items.page(actor, tab, 1).rows().getContent().stream()
                .map(row -> row.step().name())
                .toList();
    }

    private void moved(ReportAction action, Actor actor, @Nullable UUID lead) {
        events.publishEvent(new ReportMoved(
                REPORT,
                PERIOD,
                COLLECTION,
                CAMPAIGN,
                "工作月报 11 月",
                PEOPLES_HOSPITAL.id(),
                PEOPLES_HOSPITAL.path().value(),
                PEOPLES_HOSPITAL.name(),
                OFFICE.id(),
                "/t1/",
                due,
                action,
                ReportStatus.DRAFT,
                ReportStatus.SUBMITTED,
                actor.id(),
                actor.name(),
                "",
                LI_PEOPLES.id(),
                lead,
                null,
                clock.instant()));
    }

    private void reminded(boolean head) {
        events.publishEvent(new ReportReminded(
                REPORT,
                COLLECTION,
                CAMPAIGN,
                "工作月报 11 月",
                PEOPLES_HOSPITAL.id(),
                PEOPLES_HOSPITAL.path().value(),
                PEOPLES_HOSPITAL.name(),
                OFFICE.id(),
                due,
                head,
                Actor.clock().id(),
                Actor.clock().name(),
                clock.instant()));
    }

    private void collection(CollectionAction action, CollectionStatus from, CollectionStatus to) {
        events.publishEvent(new CollectionMoved(
                COLLECTION,
                CAMPAIGN,
                "工作月报",
                OFFICE.id(),
                action,
                from,
                to,
                LIN_OFFICE.id(),
                LIN_OFFICE.name(),
                "",
                clock.instant()));
    }

    private void approveRowsOf(UUID lead) {
        jdbc.sql("update report_row set approved_at = now() where report_id = ? and lead_unit_id = ?")
                .params(REPORT, lead)
                .update();
    }

    private void rows() {
        var form = UUID.randomUUID();
        jdbc.sql("""
                insert into report_form (id, version, owner_path, name, number, created_at, created_by)
                values (?, 0, '/t1/', '月报表', 1, now(), ?)
                """).params(form, LIN_OFFICE.id()).update();
        jdbc.sql("""
                insert into collection (id, version, campaign_id, owner_path, office_unit_id, name, kind, form_id, rows, rhythm,
                    due_day, phase_end, offset_days, offset_workdays, shift, review, starts_on, ends_on, status, lock_after,
                    instruction, published_on, created_at, created_by)
                values (?, 0, ?, '/t1/', ?, '工作月报', 'MONTHLY', ?, 'TASKS', 'MONTHLY', 25, false, 0, false, 'NONE',
                    'LEAD_THEN_OFFICE', ?, ?, 'OPEN', false, '', ?, now(), ?)
                """)
                .params(
                        COLLECTION,
                        CAMPAIGN,
                        OFFICE.id(),
                        form,
                        due.minusDays(90),
                        due.plusDays(9),
                        due.minusDays(30),
                        LIN_OFFICE.id())
                .update();
        jdbc.sql("""
                insert into report_period (id, collection_id, campaign_id, label, from_on, to_on, nominal_on, due_on,
                    shift_reason, calendar_known, opened_at)
                values (?, ?, ?, '11 月', ?, ?, ?, ?, 'NONE', true, now())
                """)
                .params(PERIOD, COLLECTION, CAMPAIGN, due.minusDays(20), due, due, due)
                .update();
        jdbc.sql("""
                insert into report (id, version, period_id, collection_id, campaign_id, unit_id, unit_path, unit_name, status, review_remark)
                values (?, 0, ?, ?, ?, ?, '/t1/c1/', ?, 'MISSING', '')
                """)
                .params(REPORT, PERIOD, COLLECTION, CAMPAIGN, PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.name())
                .update();
        int sort = 1;
        for (var lead : List.of(MEDICAL.id(), PRIMARY.id(), PEOPLES_HOSPITAL.id())) {
            jdbc.sql("""
                    insert into report_row (id, report_id, sort, title, lead_leader, lead_unit_id, marked)
                    values (gen_random_uuid(), ?, ?, '任务', '', ?, false)
                    """).params(REPORT, sort++, lead).update();
        }
    }
}
