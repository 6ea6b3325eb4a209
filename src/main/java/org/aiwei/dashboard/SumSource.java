package org.aiwei.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lights from the kept sums, one statement for all ways of grouping. */
@Component
@RequiredArgsConstructor
class SumSource {

    private static final String TASK_LIGHT =
            "part_light(s.status, coalesce(s.starts_on, :start), s.due_on, s.percent, :today, :soon, :yellow, :red)";
    private static final String ITEM_LIGHT = "rectification_light(s.status, s.due_on, :today, :soon)";

    private final JdbcClient jdbc;

    /** What numbers are grouped by. */
    enum Axis {
        ALL,
        ACTION,
        LEADER,
        UNIT,
        DUE,
        KIND,
        STATUS
    }

    /** By axis and key; the key of what is missing is empty. */
    record Sums(Map<Axis, Map<String, Lights>> axes) {

        Map<String, Lights> by(Axis axis) {
            return Collections.unmodifiableMap(axes.getOrDefault(axis, Map.of()));
        }

        Lights all() {
            return by(Axis.ALL).getOrDefault("", Lights.NONE);
        }
    }

    /**
     * All that stands at one unit.
     *
     * @param leads those of its tasks that it leads
     */
    record AtUnit(UUID unitId, String path, Lights leads, Lights tasks, Lights items) {

        Lights both() {
            return tasks.plus(items);
        }

        /** Where it is counted when each assignment is counted once. */
        long late() {
            return leads.overdue() + items.overdue();
        }
    }

    /** Tasks: in a campaign those of the lead departments, at a unit all parts; by kind of unit always all parts. */
    Sums tasks(Day day, @Nullable UUID unit) {
        return read("""
                with lit as materialized (
                  select s.unit_id, s.action, s.leader_id, s.due_on, s.lead, %s as light, sum(s.n) as n
                    from board_part s where s.campaign_id = :campaign %s group by 1, 2, 3, 4, 5, 6)
                select case when grouping(action) = 0 then 'ACTION' when grouping(leader_id) = 0 then 'LEADER'
                            when grouping(unit_id) = 0 then 'UNIT' when grouping(due_on) = 0 then 'DUE' else 'ALL' end,
                       case when grouping(action) = 0 then action when grouping(leader_id) = 0 then leader_id::text
                            when grouping(unit_id) = 0 then unit_id::text when grouping(due_on) = 0 then due_on::text end,
                       light, sum(n) as n
                  from lit %s group by grouping sets ((light), (action, light), (leader_id, light), (unit_id, light), (due_on, light))
                having sum(n) <> 0
                union all
                select 'KIND', u.kind, k.light, sum(k.n)
                  from (select unit_id, light, sum(n) as n from lit group by 1, 2) k join unit u on u.id = k.unit_id
                 group by 2, 3 having sum(k.n) <> 0
                """.formatted(TASK_LIGHT, of(unit), unit == null ? "where lead" : ""), day, unit);
    }

    /** Rectification items; by status only the overdue ones. */
    Sums items(Day day, @Nullable UUID unit) {
        return read("""
                with lit as materialized (
                  select s.unit_id, s.status, %s as light, sum(s.n) as n
                    from board_item s where s.campaign_id = :campaign %s group by 1, 2, 3)
                select 'ALL', null, light, sum(n) as n from lit group by 3 having sum(n) <> 0
                union all
                select 'UNIT', unit_id::text, light, sum(n) from lit group by 2, 3 having sum(n) <> 0
                union all
                select 'STATUS', status, light, sum(n) from lit where light = 'OVERDUE' group by 2, 3 having sum(n) <> 0
                union all
                select 'KIND', u.kind, light, sum(n) from lit join unit u on u.id = lit.unit_id group by 2, 3 having sum(n) <> 0
                """.formatted(ITEM_LIGHT, of(unit)), day, unit);
    }

    /** Every unit that has anything, and what the lead departments have in all. */
    ByUnit units(Day day) {
        var units = new HashMap<UUID, AtUnit>();
        jdbc.sql("""
                select u.id, u.path, l.task, l.light, l.n, l.leading
                  from (select unit_id, true as task, %s as light, sum(n) as n, coalesce(sum(n) filter (where lead), 0) as leading
                          from board_part s where campaign_id = :campaign group by 1, 3 having sum(n) <> 0
                        union all
                        select unit_id, false, %s, sum(n), 0
                          from board_item s where campaign_id = :campaign group by 1, 3 having sum(n) <> 0) l
                  join unit u on u.id = l.unit_id
                """.formatted(TASK_LIGHT, ITEM_LIGHT)).params(day.values()).query(row -> {
            var id = row.getObject("id", UUID.class);
            var light = Light.valueOf(row.getString("light"));
            var was = units.getOrDefault(
                    id, new AtUnit(id, row.getString("path"), Lights.NONE, Lights.NONE, Lights.NONE));
            long n = row.getLong("n");
            long leading = row.getLong("leading");
            units.put(
                    id,
                    row.getBoolean("task")
                            ? new AtUnit(
                                    id,
                                    was.path(),
                                    was.leads().plus(light, leading),
                                    was.tasks().plus(light, n),
                                    was.items())
                            : new AtUnit(
                                    id,
                                    was.path(),
                                    was.leads(),
                                    was.tasks(),
                                    was.items().plus(light, n)));
        });
        return new ByUnit(List.copyOf(units.values()));
    }

    record ByUnit(List<AtUnit> units) {

        /** Tasks of the lead departments, each assignment once. */
        Lights leads() {
            return units.stream().map(AtUnit::leads).reduce(Lights.NONE, Lights::plus);
        }

        Lights items() {
            return units.stream().map(AtUnit::items).reduce(Lights.NONE, Lights::plus);
        }

        /** Assignments, each once, and items. */
        Lights all() {
            return leads().plus(items());
        }
    }

    private Sums read(String sql, Day day, @Nullable UUID unit) {
        var axes = new EnumMap<Axis, Map<String, Lights>>(Axis.class);
        jdbc.sql(sql).params(day.values(unit)).query(row -> {
            var key = row.getString(2) == null ? "" : row.getString(2);
            axes.computeIfAbsent(Axis.valueOf(row.getString(1)), any -> new HashMap<>())
                    .merge(key, Lights.NONE.plus(Light.valueOf(row.getString(3)), row.getLong(4)), Lights::plus);
        });
        return new Sums(axes);
    }

    private static String of(@Nullable UUID unit) {
        return unit == null ? "" : "and s.unit_id = :unit";
    }

    /** Which of these campaigns has the most to do. */
    Optional<UUID> busiest(Collection<UUID> campaigns) {
        return jdbc.sql("""
                select campaign_id from (
                  select campaign_id, n from board_part where status <> 'DONE' and campaign_id = any (:campaigns)
                  union all
                  select campaign_id, n from board_item where status <> 'CLOSED' and campaign_id = any (:campaigns)) open
                 group by 1 having sum(n) > 0 order by sum(n) desc, 1 limit 1
                """)
                .param("campaigns", campaigns.toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }

    /** Upper ends of the bands that open days are sorted into. */
    List<Integer> bands() {
        return new ArrayList<>(jdbc.sql("select up_to from board_band order by 1")
                .query(Integer.class)
                .list());
    }
}
