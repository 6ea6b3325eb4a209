package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what came and went day by day, and how much of what was closed has held. */
@Component
@RequiredArgsConstructor
class FlowSource {

    private final JdbcClient jdbc;

    /**
     * @param waiting of those issued that day, how many are open now
     * @param held of those closed that day by verification, how many are still closed
     */
    record Flow(LocalDate day, long issued, long waiting, long closed, long held) {}

    /** Flows of all days, oldest first. */
    record Flows(List<Flow> days) {

        Flows {
            days = List.copyOf(days);
        }

        long issuedSince(LocalDate day) {
            return days.stream()
                    .filter(flow -> !flow.day().isBefore(day))
                    .mapToLong(Flow::issued)
                    .sum();
        }

        long closedSince(LocalDate day) {
            return days.stream()
                    .filter(flow -> !flow.day().isBefore(day))
                    .mapToLong(Flow::closed)
                    .sum();
        }

        /** Open items that were issued between the two days, both included. */
        long waiting(@Nullable LocalDate from, LocalDate to) {
            return days.stream()
                    .filter(flow -> (from == null || !flow.day().isBefore(from))
                            && !flow.day().isAfter(to))
                    .mapToLong(Flow::waiting)
                    .sum();
        }

        long heldBefore(@Nullable LocalDate edge) {
            return days.stream()
                    .filter(flow -> edge == null || flow.day().isBefore(edge))
                    .mapToLong(Flow::held)
                    .sum();
        }
    }

    /** A day and a number. */
    record Count(LocalDate day, long n) {

        static long before(List<Count> counts, @Nullable LocalDate edge) {
            return counts.stream()
                    .filter(count -> edge == null || count.day().isBefore(edge))
                    .mapToLong(Count::n)
                    .sum();
        }
    }

    Flows flows(UUID campaign, @Nullable UUID unit) {
        return new Flows(
                narrowed("""
                select day, sum(issued) as issued, sum(waiting) as waiting, sum(closed) as closed, sum(held) as held
                  from %s where campaign_id = :campaign and (%%s) group by day order by day
                """.formatted(unit == null ? "board_day" : "board_flow"), "unit_id = :unit", campaign, unit)
                        .query(Flow.class)
                        .list());
    }

    /** How often items were closed by verification, by day. */
    List<Count> closings(UUID campaign, @Nullable UUID unit) {
        var sql = unit == null
                ? "select day, sum(n) as n from board_close where campaign_id = :campaign and (%s) group by day"
                : """
                select (t.occurred_at at time zone 'Asia/Shanghai')::date as day, count(*) as n
                  from rectification_transition t join rectification r on r.id = t.rectification_id
                 where r.campaign_id = :campaign and t.to_status = 'CLOSED' and t.action in ('VERIFY', 'FINISH_NOTICE') and (%s)
                 group by 1
                """;
        return narrowed(sql, "r.unit_id = :unit", campaign, unit)
                .query(Count.class)
                .list();
    }

    /** Closed items whose trouble came back as an item of its own, by the day they were closed. */
    List<Count> relapses(UUID campaign, @Nullable UUID unit) {
        return narrowed(
                        "select day, count(*) as n from board_relapse where campaign_id = :campaign and (%s) group by day",
                        "unit_id = :unit", campaign, unit)
                .query(Count.class)
                .list();
    }

    /** Overdue numbers at the end of these days, as far as they are known. */
    List<Count> overdue(UUID campaign, List<LocalDate> days) {
        return jdbc.sql(
                        "select day, tasks + items as n from board_overdue where campaign_id = :campaign and day = any (:days)")
                .param("campaign", campaign)
                .param(
                        "days",
                        days.stream()
                                .map(LocalDate::toString)
                                .map(java.sql.Date::valueOf)
                                .toArray(java.sql.Date[]::new))
                .query(Count.class)
                .list();
    }

    private JdbcClient.StatementSpec narrowed(String sql, String ofUnit, UUID campaign, @Nullable UUID unit) {
        var asked = jdbc.sql(sql.formatted(unit == null ? "true" : ofUnit)).param("campaign", campaign);
        return unit == null ? asked : asked.param("unit", unit);
    }

    /**
     * How many close-outs held, young ones apart.
     *
     * @param old older than {@link #SPAN} days
     */
    record Durable(long old, long oldHeld, long all, long allHeld) {

        static final int SPAN = 90;
        private static final int LEAST = 3;

        public @Nullable Integer percent() {
            return old < LEAST ? null : Math.round(100f * oldHeld / old);
        }

        public @Nullable Integer percentSoFar() {
            return all < LEAST ? null : Math.round(100f * allHeld / all);
        }
    }

    Durable durable(UUID campaign, @Nullable UUID unit, Flows flows, LocalDate today) {
        var edge = today.minusDays(Durable.SPAN);
        var closings = closings(campaign, unit);
        var relapses = relapses(campaign, unit);
        return new Durable(
                Count.before(closings, edge),
                flows.heldBefore(edge) - Count.before(relapses, edge),
                Count.before(closings, null),
                flows.heldBefore(null) - Count.before(relapses, null));
    }
}
