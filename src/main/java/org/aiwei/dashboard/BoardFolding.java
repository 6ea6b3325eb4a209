package org.aiwei.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
            return "with gone as (delete from " + table + " returning *)" + into(table, "gone");
        }

        /** As {@link #fold}, with what lay still since the last folding. */
        String foldInto(String base) {
            return "with gone as (delete from " + table
                    + " where campaign_id = :campaign returning *), still as (delete from "
                    + base + " where campaign_id = :campaign returning *)"
                    + into(base, "(select * from gone union all select * from still) d");
        }

        private String into(String target, String rows) {
            return " insert into " + target + " select " + keys + ", " + sums() + " from " + rows + " group by " + keys
                    + " having " + some();
        }

        String repair(String now) {
            return "insert into " + table + " select " + keys + ", " + sums() + " from (select " + keys + ", "
                    + String.join(", ", numbers) + " from v_" + table + " union all select " + keys + ", " + minus()
                    + " from " + now + ") d group by " + keys + " having " + some();
        }
    }

    private static final List<Sum> SUMS = List.of(
            new Sum("board_item", "campaign_id, unit_id, status, due_on", List.of("n")),
            new Sum("board_state", "campaign_id, status, due_on", List.of("n")),
            new Sum("board_flow", "campaign_id, unit_id, day", List.of("issued", "waiting", "closed", "held")),
            new Sum("board_day", "campaign_id, day", List.of("issued", "waiting", "closed", "held")),
            new Sum("board_close", "campaign_id, day", List.of("n")));

    private static final Sum PARTS = new Sum(
            "board_part",
            "campaign_id, unit_id, lead, action, leader_id, status, starts_on, due_on, percent",
            List.of("n"));

    private static final String RELAPSES = """
            with gone as (delete from board_relapse b where not exists (
                            select 1 from v_board_relapse v where v.item_id = b.item_id and v.unit_id = b.unit_id and v.day = b.day) returning item_id)
            insert into board_relapse (item_id, campaign_id, unit_id, day)
            select item_id, campaign_id, unit_id, day from v_board_relapse v
             where not exists (select 1 from board_relapse b where b.item_id = v.item_id)
            """;

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
                repaired(sum.table(), sum.repair(sum.table()));
            });
        }
        repaired(PARTS.table(), PARTS.repair("board_part_now"));
        repaired("board_relapse", RELAPSES);
        jdbc.sql("select distinct campaign_id from board_part")
                .query(UUID.class)
                .list()
                .forEach(campaign -> transaction.executeWithoutResult(status -> foldParts(campaign)));
    }

    /** The number tells the programs that the lights they keep are of yesterday's rows. */
    private void foldParts(UUID campaign) {
        jdbc.sql(
                        "insert into board_fold values (:campaign, 1) on conflict (campaign_id) do update set nth = board_fold.nth + 1")
                .param("campaign", campaign)
                .update();
        jdbc.sql(PARTS.foldInto("board_part_base")).param("campaign", campaign).update();
    }

    private void repaired(String table, String sql) {
        int wrong = jdbc.sql(sql).update();
        if (wrong > 0) {
            log.error("{} differed from its tables in {} rows; put right", table, wrong);
        }
    }
}
