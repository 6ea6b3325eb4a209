package org.aiwei.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All answers of a period's reports that were sent in, in one statement, in the order of the plan. */
@Component
@RequiredArgsConstructor
class RollupSource {

    private static final String ANSWERS = """
            with r as materialized (
              select id, unit_id, unit_name, unit_order(unit_path) as place from report
               where period_id = ? and status in ('SUBMITTED', 'APPROVED')),
            l as materialized (
              select id, unit_order(path) as place from unit
               where id in (select w.lead_unit_id from report_row w where w.report_id in (select id from r)))
            select r.id as report_id, r.unit_id, r.unit_name, w.id as row_id, w.assignment_id, w.title, w.lead_leader,
                   w.lead_unit_id, f.id as field_id, f.code, f.label, f.kind, f.place, f.unit_text, f.required_when_behind as reason,
                   v.text, v.number, v.day
              from r
              join report_value v on v.report_id = r.id
              join report_field f on f.id = v.field_id
              left join report_row w on w.id = v.row_id
              left join assignment a on a.id = w.assignment_id
              left join l on l.id = w.lead_unit_id
             order by l.place nulls last, a.number nulls last, w.assignment_id, (w.lead_unit_id is distinct from r.unit_id),
                      r.place, r.id, w.sort nulls last, f.sort, v.id
            """;

    private final JdbcClient jdbc;

    record Answer(
            UUID reportId,
            UUID unitId,
            String unitName,
            @Nullable UUID rowId,
            @Nullable UUID assignmentId,
            @Nullable String title,
            @Nullable String leadLeader,
            @Nullable UUID leadUnitId,
            UUID fieldId,
            String code,
            String label,
            String kind,
            String place,
            String unitText,
            boolean reason,
            String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate day) {

        boolean numeric() {
            return kind.equals("NUMBER") && number != null;
        }

        String words() {
            return text.isEmpty() && day != null ? day.toString() : text.strip();
        }

        String task() {
            return title == null ? "" : title;
        }
    }

    List<Answer> answers(UUID periodId) {
        return jdbc.sql(ANSWERS).param(periodId).query(Answer.class).list();
    }
}
