package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lights of all tasks of a campaign. What was folded changes with the day and the next folding only: its lights are
 * worked out once and kept here. What changed since is read each time, in one statement with the number of the last
 * folding, so that the two always fit.
 */
@Component
@RequiredArgsConstructor
class TaskSums {

    static final String LIGHT =
            "part_light(s.status, coalesce(s.starts_on, :start), s.due_on, s.percent, :today, :soon, :yellow, :red)";
    private static final int CAMPAIGNS = 100;

    private final JdbcClient jdbc;
    private final Map<UUID, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
            return size() > CAMPAIGNS;
        }
    });

    /** By what lights were worked out. */
    private record Rule(LocalDate today, LocalDate soon, LocalDate start, int yellow, int red) {

        static Rule of(Day day) {
            var lights = day.campaign().lights();
            return new Rule(
                    day.today(), day.soon(), day.campaign().startsOn(), lights.behindYellow(), lights.behindRed());
        }
    }

    /** @param nth number of the folding */
    private record Kept(Rule rule, long nth, TaskLights lights) {}

    TaskLights of(Day day) {
        var rule = Rule.of(day);
        var since = read("board_part", day, rule);
        var base = kept.get(day.campaign().id());
        if (base == null || base.nth() != since.nth() || !base.rule().equals(rule)) {
            base = read("board_part_base", day, rule);
            kept.put(day.campaign().id(), base);
        }
        return base.nth() == since.nth()
                ? base.lights().plus(since.lights())
                : read("board_part_now", day, rule).lights(); // folded between the two
    }

    private Kept read(String table, Day day, Rule rule) {
        var found = new TaskLights.Counting();
        var nth = new long[1];
        jdbc.sql("""
                select f.nth, l.*
                  from (select coalesce((select nth from board_fold where campaign_id = :campaign), 0) as nth) f
                  left join (select s.unit_id, s.action, s.leader_id, s.due_on, s.lead, %s as light, sum(s.n) as n
                               from %s s where s.campaign_id = :campaign group by 1, 2, 3, 4, 5, 6 having sum(s.n) <> 0) l on true
                """.formatted(LIGHT, table)).params(day.values()).query(row -> {
            nth[0] = row.getLong("nth");
            var light = row.getString("light");
            if (light != null) {
                found.add(
                        Objects.requireNonNull(row.getString("unit_id")),
                        Objects.requireNonNull(row.getString("action")),
                        row.getString("leader_id"),
                        row.getString("due_on"),
                        row.getBoolean("lead"),
                        Light.valueOf(light),
                        row.getLong("n"));
            }
        });
        return new Kept(rule, nth[0], found.lights());
    }
}
