package org.aiwei.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.job.Recurring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down how many were overdue at the end of each day, read from the history, so that missed days are made up for.
 * Items and tasks count for what they were then; the campaign's rules are those of today.
 */
@Component
@RequiredArgsConstructor
class OverdueDays implements Recurring {

    private static final int DAYS = 7 * Trend.WEEKS;

    private static final String TASKS = """
            select count(*) from (
              select part_light(coalesce((select t.to_status from assignment_part_transition t
                                           where t.part_id = p.id and t.occurred_at < :end order by t.occurred_at desc, t.id limit 1), 'PENDING'),
                                coalesce(a.starts_on, :start), p.due_on,
                                coalesce((select n.percent from progress_note n
                                           where n.part_id = p.id and n.noted_at < :end order by n.noted_at desc, n.id limit 1), 0),
                                :today, :soon, :yellow, :red) as light
                from assignment_part p join assignment a on a.id = p.assignment_id
               where p.campaign_id = :campaign and p.role = 'LEAD' and a.status = 'ISSUED' and p.status <> 'REPLACED'
                 and a.created_at < :end and (p.status <> 'DONE' or p.entered_at >= :end)) then_
             where light = 'OVERDUE'
            """;

    private static final String ITEMS = """
            select count(*) from (
              select rectification_light(coalesce(t.to_status, 'ISSUED'), coalesce(t.due_after, r.first_due_on), :today, :soon) as light
                from rectification r
                left join lateral (select h.to_status, h.due_after from rectification_transition h
                                    where h.rectification_id = r.id and h.occurred_at < :end order by h.seq desc limit 1) t on true
               where r.campaign_id = :campaign and r.issued_at < :end and r.status <> 'VOIDED'
                 and (r.status <> 'CLOSED' or r.closed_at >= :end)) then_
             where light = 'OVERDUE'
            """;

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Day.Days days;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Override
    public String name() {
        return "dashboard.overdue-days";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        var running = jdbc.sql("select id from campaign where status = 'PUBLISHED'")
                .query(UUID.class)
                .list();
        for (var campaign : campaigns.byIds(running).values()) {
            missing(campaign, today).forEach(day -> transaction.executeWithoutResult(status -> write(campaign, day)));
        }
    }

    private List<LocalDate> missing(CampaignRef campaign, LocalDate today) {
        return jdbc.sql("""
                select d::date from generate_series(cast(:from as date), cast(:to as date), interval '1 day') d
                 where not exists (select 1 from board_overdue o where o.campaign_id = :campaign and o.day = d::date)
                 order by 1
                """)
                .param("from", today.minusDays(DAYS))
                .param("to", today.minusDays(1))
                .param("campaign", campaign.id())
                .query(LocalDate.class)
                .list();
    }

    private void write(CampaignRef campaign, LocalDate day) {
        jdbc.sql("""
                insert into board_overdue (campaign_id, day, tasks, items) values (:campaign, :day, :tasks, :items)
                on conflict do nothing
                """)
                .param("campaign", campaign.id())
                .param("day", day)
                .param("tasks", count(TASKS, campaign, day))
                .param("items", count(ITEMS, campaign, day))
                .update();
    }

    long count(String sql, CampaignRef campaign, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        return jdbc.sql(sql)
                .params(days.of(campaign, day).values())
                .param("end", end)
                .query(Long.class)
                .single();
    }
}
