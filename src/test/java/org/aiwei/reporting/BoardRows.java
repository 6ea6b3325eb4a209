package org.aiwei.reporting;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.WANG_DEPUTY;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.County.Place;
import org.aiwei.assignment.AssignmentDraft;
import org.aiwei.assignment.Assignments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collections, periods and reports as rows, in whatever state a test needs them. */
@Component
@RequiredArgsConstructor
class BoardRows {

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final EntityManager entities;
    private final Clock clock;

    UUID form(String... fields) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into report_form (id, version, owner_path, name, number, created_at, created_by)
                values (?, 0, '/t1/', '月报表', 1, now(), ?)
                """).params(id, LIN_OFFICE.id()).update();
        for (int i = 0; i < fields.length; i++) {
            field(id, i, fields[i].split(" ", -1));
        }
        return id;
    }

    /** @param words code, label, kind, place, unit, {@code behind} or nothing, code of a fact or nothing */
    private void field(UUID form, int sort, String[] words) {
        jdbc.sql("""
                insert into report_field (id, form_id, sort, code, label, hint, kind, place, unit_text, required,
                    required_when_behind, options, fact_code)
                values (?, ?, ?, ?, ?, '', ?, ?, ?, true, ?, '', ?)
                """)
                .params(
                        UUID.randomUUID(),
                        form,
                        sort,
                        words[0],
                        words[1],
                        words[2],
                        words[3],
                        words.length > 4 ? words[4] : "",
                        words.length > 5 && words[5].equals("behind"),
                        words.length > 6 ? words[6] : null)
                .update();
    }

    UUID monthlyForm() {
        return form(
                "progress 工作推进情况 LONG_TEXT ROW",
                "lectures 讲座 NUMBER ROW 场",
                "reason 未完成原因及下一步打算 LONG_TEXT ROW  behind",
                "difficulties 困难问题 LONG_TEXT TAIL");
    }

    UUID collection(UUID campaign, UUID form, String status, Place... units) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into collection (id, version, campaign_id, owner_path, office_unit_id, name, kind, form_id, rows, rhythm,
                    due_day, phase_end, offset_days, offset_workdays, shift, review, starts_on, ends_on, status, lock_after,
                    instruction, published_on, created_at, created_by)
                values (?, 0, ?, '/t1/', ?, '工作月报', 'MONTHLY', ?, 'TASKS', 'MONTHLY', 25, false, 0, false, 'NONE',
                    'LEAD_THEN_OFFICE', ?, ?, ?, false, '', ?, now(), ?)
                """)
                .params(
                        id,
                        campaign,
                        OFFICE.id(),
                        form,
                        today().minusDays(100),
                        today().plusDays(99),
                        status,
                        status.equals("DRAFT") ? null : today(),
                        LIN_OFFICE.id())
                .update();
        for (var unit : units) {
            jdbc.sql("insert into collection_recipient (collection_id, unit_id, unit_path) values (?, ?, ?)")
                    .params(id, unit.id(), unit.path().value())
                    .update();
        }
        return id;
    }

    UUID period(UUID campaign, UUID collection, String label, LocalDate dueOn) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into report_period (id, collection_id, campaign_id, label, from_on, to_on, nominal_on, due_on,
                    shift_reason, calendar_known, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'NONE', true, now())
                """)
                .params(id, collection, campaign, label, dueOn.withDayOfMonth(1), dueOn, dueOn, dueOn)
                .update();
        return id;
    }

    /** @param sentOn day at noon on which it was first sent; {@code null}: never */
    UUID report(UUID period, Place unit, ReportStatus status, @Nullable LocalDate sentOn) {
        var id = UUID.randomUUID();
        var sent = sentOn == null ? null : at(sentOn);
        jdbc.sql("""
                insert into report (id, version, period_id, collection_id, campaign_id, unit_id, unit_path, unit_name, status,
                    first_submitted_at, submitted_at, submitted_by, review_remark)
                select ?, 0, id, collection_id, campaign_id, ?, ?, ?, ?, ?, ?, ?, '' from report_period where id = ?
                """)
                .params(
                        id,
                        unit.id(),
                        unit.path().value(),
                        unit.name(),
                        status.name(),
                        sent,
                        sent,
                        sent == null ? null : LIN_OFFICE.id(),
                        period)
                .update();
        return id;
    }

    UUID task(UUID campaign, String content, Place lead, Place... cooperating) {
        var draft = new AssignmentDraft(
                "健康环境营造",
                1,
                content,
                null,
                WANG_DEPUTY.id(),
                lead.id(),
                Arrays.stream(cooperating).map(Place::id).toList(),
                null,
                null,
                null,
                null,
                today().plusDays(60),
                Set.of());
        var id = assignments.draft(LIN_OFFICE, campaign, List.of(draft), null).get(0);
        assignments.issue(LIN_OFFICE, id);
        entities.flush();
        return id;
    }

    /** A row of a report about a task, with text, a number and perhaps a reason. */
    void row(UUID report, UUID task, int sort, String progress, @Nullable String number, String reason) {
        var row = UUID.randomUUID();
        jdbc.sql("""
                insert into report_row (id, report_id, sort, part_id, assignment_id, title, lead_leader, lead_unit_id, marked)
                select ?, r.id, ?, p.id, a.id, a.content, '王副局长', a.lead_unit_id, false
                  from report r join assignment a on a.id = ?
                  join assignment_part p on p.assignment_id = a.id and p.unit_id = r.unit_id
                 where r.id = ?
                """).params(row, sort, task, report).update();
        value(report, row, "progress", progress, null);
        if (number != null) {
            value(report, row, "lectures", number, new BigDecimal(number));
        }
        value(report, row, "reason", reason, null);
    }

    void difficulty(UUID report, String text) {
        value(report, null, "difficulties", text, null);
    }

    private void value(UUID report, @Nullable UUID row, String code, String text, @Nullable BigDecimal number) {
        jdbc.sql("""
                insert into report_value (id, version, report_id, row_id, field_id, text, number, source, saved_at, saved_by, saved_by_name)
                select ?, 0, r.id, ?, f.id, ?, ?, 'TYPED', now(), ?, '林主任'
                  from report r join collection c on c.id = r.collection_id join report_field f on f.form_id = c.form_id and f.code = ?
                 where r.id = ?
                """)
                .params(UUID.randomUUID(), row, text, number, LIN_OFFICE.id(), code, report)
                .update();
    }

    private OffsetDateTime at(LocalDate day) {
        return OffsetDateTime.of(day, LocalTime.NOON, java.time.ZoneOffset.ofHours(8));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
