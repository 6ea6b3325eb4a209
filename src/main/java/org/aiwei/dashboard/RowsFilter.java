package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.campaign.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which matters stand behind a number; all of it stands in the address.
 *
 * @param kind {@code TASK} or {@code ITEM}
 * @param light any of these
 * @param lead only what lead departments have: each assignment once
 * @param under what stands below this unit, itself included
 * @param leader id of a leader, or {@code none}
 * @param phase number of a phase by due date, counted from 1; 0: outside of all
 * @param issued {@code week}
 * @param closed {@code week} or {@code month}
 * @param ageFrom open for so many days at least, counted from its issue
 */
record RowsFilter(
        @Nullable String kind,
        @Nullable List<Light> light,
        @Nullable Boolean lead,
        @Nullable UUID unit,
        @Nullable UUID under,
        @Nullable String unitKind,
        @Nullable UUID department,
        @Nullable String leader,
        @Nullable String action,
        @Nullable Integer phase,
        @Nullable String status,
        @Nullable String issued,
        @Nullable String closed,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo) {

    RowsFilter {
        light = light == null ? List.of() : List.copyOf(light);
    }

    static RowsFilter none() {
        return new RowsFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What is late, behind or near: of the lead departments, or all that one unit has. */
    static RowsFilter pressing(@Nullable UUID unit) {
        return new RowsFilter(
                null,
                List.of(Light.OVERDUE, Light.BEHIND, Light.SOON),
                unit == null,
                unit,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether {@link #conditions()} speaks of the unit {@code u} too. */
    boolean byPlace() {
        return under != null || unitKind != null;
    }

    /** Over {@code v_matter m} and, {@link #byPlace()}, its unit {@code u}, each beginning with {@code and}. */
    String conditions() {
        var sql = new StringBuilder();
        append(sql, kind, " and m.kind = :kind");
        append(sql, Boolean.TRUE.equals(lead) ? lead : null, " and m.lead");
        append(sql, unit, " and m.unit_id = :unit");
        append(sql, under, " and u.path like (select path || '%' from unit where id = :under)");
        append(sql, unitKind, " and u.kind = :unitKind");
        append(sql, department, " and m.lead_unit_id = :department and not m.lead");
        append(sql, leader, " and m.leader_id is not distinct from :leader");
        append(sql, action, " and m.action = :action");
        append(sql, phase, phase != null && phase == 0 ? NO_PHASE : IN_PHASE);
        append(sql, status, " and m.status = :status");
        append(sql, issued, " and m.issued_on >= :monday");
        append(sql, closed, " and m.status = 'CLOSED' and m.closed_on >= :since");
        append(sql, ageFrom, " and m.kind = 'ITEM' and m.status <> 'CLOSED' and :today - m.issued_on >= :ageFrom");
        append(sql, ageTo, " and m.kind = 'ITEM' and m.status <> 'CLOSED' and :today - m.issued_on <= :ageTo");
        return sql.toString();
    }

    /** Whether nothing narrows it but kind, light, lead and unit, of which sums are kept. */
    boolean summed() {
        var rest = new RowsFilter(
                kind, light, lead, unit, null, null, null, null, null, null, null, null, null, null, null);
        return equals(rest) && (kind == null || kind.equals("TASK") || kind.equals("ITEM"));
    }

    /** How many of these have a light that is asked for; all of them where none is. */
    long of(Lights lights) {
        return light == null || light.isEmpty()
                ? lights.total()
                : light.stream().distinct().mapToLong(lights::of).sum();
    }

    /** Whether the lights asked for leave out all that is done, which is most of what there is. */
    boolean onlyOpen() {
        return light != null && !light.isEmpty() && !light.contains(Light.DONE);
    }

    private static final String NO_PHASE =
            " and not exists (select 1 from campaign_phase c where c.campaign_id = m.campaign_id and m.due_on between c.from_on and c.to_on)";

    /** Where phases overlap a task belongs to the last of them. */
    private static final String IN_PHASE = " and m.due_on between :phaseFrom and :phaseTo and not exists (select 1 from"
            + " unnest(cast(:laterFrom as date[]), cast(:laterTo as date[])) later (f, t) where m.due_on between later.f and later.t)";

    void addTo(Map<String, @Nullable Object> values, Day day, List<Phase> phases) {
        values.put("kind", kind);
        values.put("unit", unit);
        values.put("under", under);
        values.put("unitKind", unitKind);
        values.put("department", department);
        values.put("leader", leaderId());
        values.put("action", action);
        values.put("status", status);
        values.put("monday", day.monday());
        values.put("since", "week".equals(closed) ? day.monday() : day.first());
        values.put("ageFrom", ageFrom);
        values.put("ageTo", ageTo);
        int nth = phase == null ? 0 : phase;
        boolean known = nth > 0 && nth <= phases.size();
        values.put("phaseFrom", known ? phases.get(nth - 1).fromOn() : LocalDate.of(9999, 1, 1));
        values.put("phaseTo", known ? phases.get(nth - 1).toOn() : LocalDate.of(1, 1, 1));
        var later = known ? phases.subList(nth, phases.size()) : List.<Phase>of();
        values.put(
                "laterFrom",
                later.stream().map(each -> each.fromOn().toString()).toArray(String[]::new));
        values.put("laterTo", later.stream().map(each -> each.toOn().toString()).toArray(String[]::new));
        values.put(
                "lights",
                light == null ? new String[0] : light.stream().map(Light::name).toArray(String[]::new));
    }

    private @Nullable UUID leaderId() {
        try {
            return leader == null || leader.equals("none") ? null : UUID.fromString(leader);
        } catch (IllegalArgumentException unreadable) {
            return new UUID(0, 0);
        }
    }

    private static void append(StringBuilder sql, @Nullable Object wanted, String condition) {
        if (wanted != null) {
            sql.append(condition);
        }
    }
}
