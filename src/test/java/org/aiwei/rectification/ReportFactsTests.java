package org.aiwei.rectification;

import static org.aiwei.County.CDC;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.reporting.ReportFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class ReportFactsTests {

    private static final UUID CAMPAIGN = new UUID(77, 4);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @Autowired
    RectificationFacts rectifications;

    @Autowired
    VisitFacts visits;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCampaignRuns() {
        jdbc.sql("""
                insert into campaign (id, version, name, year, status, office_unit_id, office_path, owner_path, upper_office,
                    starts_on, ends_on, guiding_idea, goal, soon_workdays, behind_yellow, behind_red, report_day, report_shift,
                    created_by, created_at)
                values (?, 0, '试用', 2026, 'PUBLISHED', ?, '/t1/a1/', '/t1/', '', ?, ?, '', '', 3, 10, 30, 25, 'NONE', ?, now())
                """)
                .params(CAMPAIGN, OFFICE.id(), FIRST.minusMonths(6), LAST.plusMonths(1), LIN_OFFICE.id())
                .update();
    }

    @Test
    void countsWhatWasHandedOverClosedAndIsStillOpen() {
        rectification(1, FIRST.plusDays(2), LAST.plusDays(3), "RECTIFYING", null);
        rectification(2, FIRST.minusDays(9), FIRST.plusDays(3), "CLOSED", "2026-11-10T04:00:00Z");
        rectification(3, FIRST.minusDays(9), FIRST.plusDays(3), "RECTIFYING", null);
        rectification(4, FIRST.minusDays(40), FIRST.minusDays(30), "CLOSED", "2026-10-20T04:00:00Z");
        rectification(5, FIRST.plusDays(1), LAST, "VOIDED", null);
        rectification(6, LAST.plusDays(1), LAST.plusDays(9), "ISSUED", null);
        assertThat(rectifications.of(PEOPLES_HOSPITAL.id(), null, FIRST, LAST))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.text()).isEqualTo("交办整改问题 2 件，销号 1 件，期末在办 2 件，其中逾期 1 件。");
                    assertThat(fact.number()).isEqualByComparingTo("1");
                });
        assertThat(rectifications.of(CDC.id(), null, FIRST, LAST)).isEmpty();
        assertThat(rectifications.of(PEOPLES_HOSPITAL.id(), UUID.randomUUID(), FIRST, LAST))
                .isEmpty();
    }

    @Test
    void whatWaitedForTheReCheckWasNotTheUnitsDelay() {
        rectification(1, FIRST.minusDays(9), FIRST.plusDays(3), "RECTIFYING", null);
        rectification(2, FIRST.minusDays(9), FIRST.plusDays(3), "RECTIFYING", null);
        rectification(3, FIRST.minusDays(9), FIRST.plusDays(3), "RECTIFYING", null);
        moved(2, 1, "SUBMITTED", FIRST.plusDays(2));
        moved(2, 2, "RECTIFYING", LAST.plusDays(2));
        moved(3, 1, "SUBMITTED", LAST.plusDays(1));
        assertThat(rectifications.of(PEOPLES_HOSPITAL.id(), null, FIRST, LAST))
                .singleElement()
                .extracting(ReportFacts.Fact::text)
                .isEqualTo("交办整改问题 0 件，销号 0 件，期末在办 3 件，其中逾期 2 件。");
    }

    @Test
    void covertInspectionsLeaveNoTrace() {
        visit("OPEN", false, FIRST.plusDays(4));
        visit("OPEN", false, LAST);
        visit("OPEN", false, LAST.plusDays(1));
        visit("OPEN", true, FIRST.plusDays(5));
        visit("UNDERCOVER", true, FIRST.plusDays(6));
        assertThat(visits.of(PEOPLES_HOSPITAL.id(), null, FIRST, LAST))
                .extracting(ReportFacts.Fact::text)
                .containsExactly("接受督导检查 2 次。");
    }

    private void rectification(int no, LocalDate issued, LocalDate due, String status, @Nullable String closed) {
        jdbc.sql("""
                insert into rectification (id, version, no, year, campaign_id, owner_path, office_unit_id, unit_id, unit_path,
                    unit_name, site_name, item_code, place, problem, demand, severity, nature, source, source_level,
                    source_document, covert, found_by_name, status, issued_at, issued_on, due_on, first_due_on, clock_no,
                    accepted_by_name, measures, responsible, closed_at, close_reason, closed_by, closed_by_name, close_words,
                    stage_goal, reopened, imported, entered_at)
                values (gen_random_uuid(), 0, ?, 2026, ?, '/t1/', ?, ?, '/t1/c1/', ?, '', '', '', '问题', '', 'ORDINARY', 'SINGLE',
                    'ROUND', 'COUNTY', '', false, '', ?, now(), ?, ?, ?, 1, '', '', '', cast(? as timestamptz), ?, ?, ?, ?, '', 0, false, now())
                """)
                .params(
                        "ZG-T" + no,
                        CAMPAIGN,
                        OFFICE.id(),
                        PEOPLES_HOSPITAL.id(),
                        PEOPLES_HOSPITAL.name(),
                        status,
                        issued,
                        due,
                        due,
                        closed,
                        closed == null ? null : "RECTIFIED",
                        closed == null ? null : LIN_OFFICE.id(),
                        closed == null ? null : LIN_OFFICE.name(),
                        closed == null ? null : "")
                .update();
    }

    private void moved(int no, int seq, String to, LocalDate day) {
        jdbc.sql("""
                insert into rectification_transition (id, rectification_id, seq, action, from_status, to_status, actor_id, actor_name,
                    remark, held_by_unit_id, due_before, due_after, occurred_at)
                select gen_random_uuid(), r.id, ?, 'SUBMIT', 'RECTIFYING', ?, ?, '李联络员', '', r.unit_id, r.due_on, r.due_on,
                    cast(? as date) + time '09:00' from rectification r where r.no = ? and r.campaign_id = ?
                """)
                .params(seq, to, LIN_OFFICE.id(), day, "ZG-T" + no, CAMPAIGN)
                .update();
    }

    private void visit(String kind, boolean covert, LocalDate day) {
        var round = UUID.randomUUID();
        var target = UUID.randomUUID();
        jdbc.sql("""
                insert into inspection_round (id, version, campaign_id, office_unit_id, office_path, owner_path, name, kind, status,
                    starts_on, ends_on, note, created_by, created_by_name, created_at, changed_at)
                values (?, 0, ?, ?, '/t1/a1/', '/t1/', '一轮', ?, 'RUNNING', ?, ?, '', ?, '林主任', now(), now())
                """)
                .params(round, CAMPAIGN, OFFICE.id(), kind, day, day, LIN_OFFICE.id())
                .update();
        jdbc.sql("insert into round_target (id, round_id, unit_id, unit_path, team) values (?, ?, ?, '/t1/c1/', '')")
                .params(target, round, PEOPLES_HOSPITAL.id())
                .update();
        jdbc.sql("""
                insert into visit (id, version, round_id, target_id, campaign_id, office_unit_id, office_path, owner_path, unit_id,
                    unit_path, unit_name, team, covert, status, visited_on, started_at, started_by, started_by_name,
                    finished_at, finished_by, finished_by_name)
                values (gen_random_uuid(), 0, ?, ?, ?, ?, '/t1/a1/', '/t1/', ?, '/t1/c1/', '县医院', '', ?, 'FINISHED', ?, now(), ?,
                    '孙督导', now(), ?, '孙督导')
                """)
                .params(
                        round,
                        target,
                        CAMPAIGN,
                        OFFICE.id(),
                        PEOPLES_HOSPITAL.id(),
                        covert,
                        day,
                        LIN_OFFICE.id(),
                        LIN_OFFICE.id())
                .update();
    }
}
