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

    private static final String ITEM_LIGHT = "rectification_light(s.status, s.due_on, :today, :soon)";

    private final JdbcClient jdbc;
    private final TaskSums tasks;

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
    record AtUnit(UUID unitId, String path, String kind, Lights leads, Lights tasks, Lights items) {

        Lights both() {
            return tasks.plus(items);
        }

        boolean empty() {
            return tasks.empty() && items.empty();
        }

        /** Where it is counted when each assignment is counted once. */
        long late() {
            return leads.overdue() + items.overdue();
        }
    }

    /** Tasks: in a campaign those of the lead departments, at a unit all parts; by kind of unit always all parts. */
    Sums tasks(Day day, @Nullable UUID unit) {
        return unit == null ? ofCampaign(day) : read("""
                with lit as materialized (
                  select s.action, s.leader_id, s.due_on, %s as light, sum(s.n) as n
                    from board_part_now s where s.campaign_id = :campaign and s.unit_id = :unit group by 1, 2, 3, 4)
                select case when grouping(action) = 0 then 'ACTION' when grouping(leader_id) = 0 then 'LEADER'
                            when grouping(due_on) = 0 then 'DUE' else 'ALL' end,
                       case when grouping(action) = 0 then action when grouping(leader_id) = 0 then leader_id::text
                            when grouping(due_on) = 0 then due_on::text end,
                       light, sum(n) as n
                  from lit group by grouping sets ((light), (action, light), (leader_id, light), (due_on, light))
                having sum(n) <> 0
                """.formatted(TaskSums.LIGHT), day, unit);
    }

    private Sums ofCampaign(Day day) {
        var lights = tasks.of(day);
        var axes = new EnumMap<Axis, Map<String, Lights>>(Axis.class);
        axes.putAll(lights.leads());
        var kinds = new HashMap<String, Lights>();
        places().forEach(place -> {
            var here = lights.parts().get(place.id());
            if (here != null) {
                kinds.merge(place.kind(), here, Lights::plus);
            }
        });
        axes.put(Axis.KIND, kinds);
        return new Sums(axes);
    }

    /** A unit, whatever became of it. */
    private record Place(String id, String path, String kind) {}

    private List<Place> places() {
        return jdbc.sql("select id::text as id, path, kind from unit")
                .query((row, index) -> new Place(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Rectification items; by status only the overdue ones. */
    Sums items(Day day, @Nullable UUID unit) {
        var axes = new EnumMap<Axis, Map<String, Lights>>(Axis.class);
        jdbc.sql("""
                select lit.*, u.kind
                  from (select s.unit_id, s.status, %s as light, sum(s.n) as n
                          from board_item s where s.campaign_id = :campaign %s group by 1, 2, 3 having sum(s.n) <> 0) lit
                  join unit u on u.id = lit.unit_id
                """.formatted(ITEM_LIGHT, of(unit))).params(day.values(unit)).query(row -> {
            var light = Light.valueOf(row.getString("light"));
            var items = Lights.NONE.plus(light, row.getLong("n"));
            add(axes, Axis.ALL, "", items);
            add(axes, Axis.UNIT, row.getString("unit_id"), items);
            add(axes, Axis.KIND, row.getString("kind"), items);
            if (light == Light.OVERDUE) {
                add(axes, Axis.STATUS, row.getString("status"), items);
            }
        });
        return new Sums(axes);
    }

    private static void add(Map<Axis, Map<String, Lights>> axes, Axis axis, String key, Lights more) {
        axes.computeIfAbsent(axis, any -> new HashMap<>()).merge(key, more, Lights::plus);
    }

    /** How many matters of the whole campaign stand behind a number that asks for no more than what is kept here. */
    long count(Day day, RowsFilter filter) {
        long tasks = "ITEM".equals(filter.kind()) ? 0 : filter.of(tasks(day, filter));
        return "TASK".equals(filter.kind())
                ? tasks
                : tasks + filter.of(items(day, filter.unit()).all());
    }

    private Lights tasks(Day day, RowsFilter filter) {
        var lights = tasks.of(day);
        var unit = filter.unit();
        var byUnit =
                Boolean.TRUE.equals(filter.lead()) ? lights.leads().getOrDefault(Axis.UNIT, Map.of()) : lights.parts();
        return unit == null ? Lights.sum(byUnit.values().stream()) : byUnit.getOrDefault(unit.toString(), Lights.NONE);
    }

    /** Every unit that has anything, and what the lead departments have in all. */
    ByUnit units(Day day) {
        var lights = tasks.of(day);
        var leads = lights.leads().getOrDefault(Axis.UNIT, Map.of());
        var items = items(day, null);
        var units = places().stream()
                .map(place -> new AtUnit(
                        UUID.fromString(place.id()),
                        place.path(),
                        place.kind(),
                        leads.getOrDefault(place.id(), Lights.NONE),
                        lights.parts().getOrDefault(place.id(), Lights.NONE),
                        items.by(Axis.UNIT).getOrDefault(place.id(), Lights.NONE)))
                .filter(unit -> !unit.empty())
                .toList();
        return new ByUnit(units, items);
    }

    /** @param itemSums items grouped in every way */
    record ByUnit(List<AtUnit> units, Sums itemSums) {

        /** Tasks of the lead departments, each assignment once. */
        Lights leads() {
            return Lights.sum(units.stream().map(AtUnit::leads));
        }

        Lights items() {
            return itemSums.all();
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
            var lights = Lights.NONE.plus(Light.valueOf(row.getString(3)), row.getLong(4));
            add(axes, Axis.valueOf(row.getString(1)), key, lights);
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
                  select campaign_id, n from board_part_now where status <> 'DONE' and campaign_id = any (:campaigns)
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
