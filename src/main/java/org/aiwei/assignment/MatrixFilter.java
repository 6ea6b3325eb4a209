package org.aiwei.assignment;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the matrix is narrowed; all of it stands in the address.
 *
 * @param view {@code leader} or {@code unit}; otherwise by action
 * @param missing {@code lead} or {@code due}
 * @param status of the assignment
 * @param state of the part that is shown
 */
record MatrixFilter(
        @Nullable String view,
        @Nullable UUID leader,
        @Nullable UUID unit,
        @Nullable Light light,
        @Nullable Tag tag,
        @Nullable String missing,
        @Nullable AssignmentStatus status,
        @Nullable PartStatus state,
        @Nullable String q) {

    private static final int LONGEST = 50;

    static MatrixFilter none() {
        return new MatrixFilter(null, null, null, null, null, null, null, null, null);
    }

    static MatrixFilter ofUnit(UUID unit) {
        return new MatrixFilter("unit", null, unit, null, null, null, null, null, null);
    }

    MatrixFilter {
        q = q == null || q.isBlank()
                ? null
                : q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    }

    /** Word that names the view in texts and addresses. */
    public String viewName() {
        return everyPart() ? "unit" : "leader".equals(view) ? "leader" : "action";
    }

    public boolean everyPart() {
        return "unit".equals(view);
    }

    public boolean empty() {
        return leader == null
                && unit == null
                && light == null
                && tag == null
                && missing == null
                && status == null
                && state == null
                && q == null;
    }

    /** Conditions on rows before lights are known. */
    public String conditions() {
        var sql = new StringBuilder();
        append(sql, leader, " and a.lead_leader_id = :leaderId");
        append(
                sql,
                unit,
                everyPart()
                        ? " and f.unit_id = :unit"
                        : " and exists (select 1 from assignment_part p"
                                + " where p.unit_id = :unit and (p.role = 'LEAD' and p.status <> 'REPLACED' and p.assignment_id = a.id or "
                                + Sight.WHOLE + "))");
        append(sql, tag, " and exists (select 1 from assignment_tag t where t.assignment_id = a.id and t.tag = :tag)");
        append(sql, "lead".equals(missing) ? missing : null, " and a.lead_unit_id is null");
        append(sql, "due".equals(missing) ? missing : null, " and a.due_on is null");
        append(sql, status, " and a.status = :status");
        append(sql, state, " and a.status = 'ISSUED' and f.status = :state");
        append(sql, q, " and (a.content ilike :q or a.action ilike :q or cast(a.number as text) = :word)");
        return sql.toString();
    }

    void addTo(Map<String, @Nullable Object> values) {
        values.put("leaderId", leader);
        values.put("unit", unit);
        values.put("light", light == null ? null : light.name());
        values.put("tag", tag == null ? null : tag.name());
        values.put("status", status == null ? null : status.name());
        values.put("state", state == null ? null : state.name());
        values.put("word", q);
        values.put("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static void append(StringBuilder sql, @Nullable Object wanted, String condition) {
        if (wanted != null) {
            sql.append(condition);
        }
    }
}
