package org.aiwei.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cooperating units have sent about an assignment, under the row of the department that leads it. */
@Component
@RequiredArgsConstructor
class Gathering {

    private final JdbcClient jdbc;

    /** @param reason why it is not done, which is read and not quoted as progress */
    record Line(String label, String text, boolean reason) {}

    record Gathered(UUID rowId, String unit, List<Line> lines) {

        /** As it is quoted: the unit, then its words. */
        String words() {
            var words = new StringBuilder(unit).append("：");
            lines.stream()
                    .filter(line -> !line.reason())
                    .forEach(line -> words.append(line.text()).append("；"));
            words.setLength(words.length() - 1);
            return words.toString();
        }
    }

    /** Only for the lead department's own row, and only what was sent. */
    List<Gathered> of(Seen seen, @Nullable ReportRow row) {
        boolean leads = row != null && seen.report().getUnitId().equals(row.getLeadUnitId());
        if (row == null || !leads || row.getAssignmentId() == null) {
            return List.of();
        }
        var found = new LinkedHashMap<UUID, Gathered>();
        jdbc.sql("""
                select w.id, r.unit_name, f.label, f.required_when_behind as reason, v.text
                  from report r
                  join report_row w on w.report_id = r.id and w.assignment_id = :assignment
                  join report_value v on v.row_id = w.id and v.text <> ''
                  join report_field f on f.id = v.field_id and f.kind in ('TEXT', 'LONG_TEXT', 'NUMBER')
                 where r.period_id = :period and r.id <> :report and r.status in ('SUBMITTED', 'APPROVED')
                   and w.lead_unit_id = :lead
                 order by unit_order(r.unit_path), r.id, f.sort
                """)
                .param("assignment", row.getAssignmentId())
                .param("period", seen.report().getPeriodId())
                .param("report", seen.report().getId())
                .param("lead", row.getLeadUnitId())
                .query(each -> {
                    var id = each.getObject("id", UUID.class);
                    var unit = each.getString("unit_name");
                    found.computeIfAbsent(id, key -> new Gathered(key, unit, new ArrayList<>()))
                            .lines()
                            .add(new Line(each.getString("label"), each.getString("text"), each.getBoolean("reason")));
                });
        return List.copyOf(found.values());
    }
}
