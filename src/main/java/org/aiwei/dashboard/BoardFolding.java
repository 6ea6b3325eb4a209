package org.aiwei.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.job.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes add rows to the sums and never wait for each other; here many rows become one. What the sums lack against the
 * tables themselves, which must never be anything, is added and told of.
 */
@Component
@RequiredArgsConstructor
class BoardFolding implements Recurring {

    private static final Logger log = LoggerFactory.getLogger(BoardFolding.class);

    /** A table of sums with its keys and its numbers. */
    private record Sum(String table, String keys, List<String> numbers) {

        String sums() {
            return String.join(
                    ", ",
                    numbers.stream().map(n -> "sum(" + n + ")::int as " + n).toList());
        }

        String some() {
            return String.join(
                    " or ", numbers.stream().map(n -> "sum(" + n + ") <> 0").toList());
        }

        String minus() {
            return String.join(", ", numbers.stream().map(n -> "-" + n).toList());
        }

        /** One statement, one snapshot: what came meanwhile is in neither or in both. */
        String fold() {
            return "with gone as (delete from " + table + " returning *) insert into " + table + " select " + keys
                    + ", " + sums() + " from gone group by " + keys + " having " + some();
        }

        String repair() {
            return "insert into " + table + " select " + keys + ", " + sums() + " from (select " + keys + ", "
                    + String.join(", ", numbers) + " from v_" + table + " union all select " + keys + ", " + minus()
                    + " from " + table + ") d group by " + keys + " having " + some();
        }
    }

    private static final List<Sum> SUMS = List.of(
            new Sum("board_item", "campaign_id, unit_id, status, due_on", List.of("n")),
            new Sum("board_flow", "campaign_id, unit_id, day", List.of("issued", "waiting", "closed", "held")),
            new Sum("board_close", "campaign_id, day", List.of("n")),
            new Sum(
                    "board_part",
                    "campaign_id, unit_id, lead, action, leader_id, status, starts_on, due_on, percent",
                    List.of("n")));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Override
    public String name() {
        return "dashboard.folding";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run(Instant now) {
        for (var sum : SUMS) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql(sum.fold()).update();
                int wrong = jdbc.sql(sum.repair()).update();
                if (wrong > 0) {
                    log.error("{} differed from its tables in {} rows; put right", sum.table(), wrong);
                }
            });
        }
    }
}
