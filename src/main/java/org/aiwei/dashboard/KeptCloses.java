package org.aiwei.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.rectification.CloseSums;
import org.aiwei.rectification.DurableRate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many close-outs held, from the kept sums. */
@Component
@RequiredArgsConstructor
class KeptCloses implements CloseSums {

    /** Each time an item was closed by verification is one; still closed is at most the last of them. */
    private static final String HELD = """
            with closings as (%s),
                 held as (select sum(held) as every, sum(held) filter (where day < :edge) as old from %s),
                 back as (select count(*) as every, count(*) filter (where day < :edge) as old from board_relapse where %s)
            select coalesce(c.old, 0), coalesce(h.old, 0) - b.old, coalesce(c.every, 0), coalesce(h.every, 0) - b.every
              from closings c, held h, back b
            """;

    private static final String OF_CAMPAIGN = HELD.formatted(
            "select sum(n) as every, sum(n) filter (where day < :edge) as old from board_close where campaign_id = :campaign",
            "board_day where campaign_id = :campaign",
            "campaign_id = :campaign");

    private static final String OF_UNIT = HELD.formatted(
            """
            select count(*) as every, count(*) filter (where (t.occurred_at at time zone 'Asia/Shanghai')::date < :edge) as old
              from rectification_transition t join rectification r on r.id = t.rectification_id
             where r.campaign_id = :campaign and r.unit_id = :unit and t.to_status = 'CLOSED'
               and t.action in ('VERIFY', 'FINISH_NOTICE')
            """,
            "board_flow where campaign_id = :campaign and unit_id = :unit",
            "campaign_id = :campaign and unit_id = :unit");

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public DurableRate of(UUID campaignId) {
        return of(campaignId, null);
    }

    /** One statement, so that all of it is of one moment. */
    DurableRate of(UUID campaignId, @Nullable UUID unitId) {
        return jdbc.sql(unitId == null ? OF_CAMPAIGN : OF_UNIT)
                .param("campaign", campaignId)
                .param("unit", unitId)
                .param("edge", LocalDate.now(clock).minusDays(DurableRate.SPAN))
                .query((row, index) -> rate(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** A sum that is wrong until the next folding is no reason to have no page. */
    private static DurableRate rate(int old, int oldHeld, int all, int allHeld) {
        return new DurableRate(old, Math.min(oldHeld, old), all, Math.min(allHeld, all));
    }
}
