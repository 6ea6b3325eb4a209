package org.aiwei.rectification;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 销号保持率. A close-out counts when somebody verified it; it did not hold when the item was opened again or the same came
 * back at the same place as an item of its own. Who sees all of a campaign is answered from sums, others from what they see.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class DurableCloses {

    private static final String CLOSES = """
            with closes as (
              select r.unit_id, (c.occurred_at at time zone :zone)::date < :edge as old,
                     (r.reopened = 0
                      or not exists (select 1 from rectification_transition o
                                      where o.rectification_id = r.id and o.seq > c.seq and o.action = 'REOPEN'))
                     and (not exists (select 1 from rectification n where n.relapse_of = r.id and n.status <> 'VOIDED')
                          or c.seq < (select max(l.seq) from rectification_transition l
                                       where l.rectification_id = r.id and l.to_status = 'CLOSED')) as held
                from rectification r
                join rectification_transition c on c.rectification_id = r.id and c.to_status = 'CLOSED'
                 and c.action in ('VERIFY', 'FINISH_NOTICE')
               where r.campaign_id = :campaign and %s
            )
            select unit_id, count(*) filter (where old)::int as old, count(*) filter (where old and held)::int as old_held,
                   count(*)::int as every, count(*) filter (where held)::int as every_held
              from closes group by unit_id
            """;

    private static final String WHOLE = "select exists (select 1 from campaign r where r.id = :campaign and %s)";

    private final JdbcClient jdbc;
    private final RectificationPolicy policy;
    private final CloseSums sums;
    private final Clock clock;

    private record Line(UUID unitId, DurableRate rate) {}

    /** By unit, of what this person sees of a campaign. */
    public Map<UUID, DurableRate> byUnit(Actor actor, UUID campaignId) {
        return byUnit(policy.visibleTo(actor), campaignId);
    }

    private Map<UUID, DurableRate> byUnit(Sight sight, UUID campaignId) {
        return jdbc
                .sql(CLOSES.formatted(sight.condition()))
                .params(sight.values())
                .param("campaign", campaignId)
                .param("zone", clock.getZone().getId())
                .param("edge", LocalDate.now(clock).minusDays(DurableRate.SPAN))
                .query((row, index) -> new Line(
                        row.getObject("unit_id", UUID.class),
                        new DurableRate(
                                row.getInt("old"),
                                row.getInt("old_held"),
                                row.getInt("every"),
                                row.getInt("every_held"))))
                .list()
                .stream()
                .collect(toMap(Line::unitId, Line::rate));
    }

    /** Of a whole campaign, as far as this person sees it. */
    public DurableRate of(Actor actor, UUID campaignId) {
        var sight = policy.visibleTo(actor);
        return whole(sight, campaignId)
                ? sums.of(campaignId)
                : byUnit(sight, campaignId).values().stream().reduce(DurableRate.NONE, DurableRate::plus);
    }

    /** An item has the office and the bureau of its campaign, and keeps them. */
    private boolean whole(Sight sight, UUID campaignId) {
        return jdbc.sql(WHOLE.formatted(sight.whole()))
                .params(sight.values())
                .param("campaign", campaignId)
                .query(Boolean.class)
                .single();
    }
}
