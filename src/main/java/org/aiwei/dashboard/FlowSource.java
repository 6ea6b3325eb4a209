package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what came and went day by day. */
@Component
@RequiredArgsConstructor
class FlowSource {

    private final JdbcClient jdbc;

    /** @param waiting of those issued that day, how many are open now */
    record Flow(LocalDate day, long issued, long waiting, long closed) {}

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
    }

    /** A day and a number. */
    record Count(LocalDate day, long n) {}

    Flows flows(UUID campaign, @Nullable UUID unit) {
        var sql = """
                select day, sum(issued) as issued, sum(waiting) as waiting, sum(closed) as closed
                  from %s where campaign_id = :campaign and %s group by day order by day
                """;
        var asked = unit == null
                ? jdbc.sql(sql.formatted("board_day", "true"))
                : jdbc.sql(sql.formatted("board_flow", "unit_id = :unit")).param("unit", unit);
        return new Flows(asked.param("campaign", campaign).query(Flow.class).list());
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
}
