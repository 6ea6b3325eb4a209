package org.aiwei.ranking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Facts as they are now, over the views of the modules below. What was not handed over yet is in none of these views, so
 * a covert finding counts for nobody.
 */
@Component
@RequiredArgsConstructor
class FactSource {

    private static final String FACTS = """
            select f.* from (
              select 'RECTIFIED' as indicator, unit_id, record_id, seq, label, counted_on, done_on, good
                from v_ranking_rectified where campaign_id = :campaign
              union all
              select 'REPORTED', unit_id, record_id, seq, label, counted_on, done_on, good
                from v_ranking_report where campaign_id = :campaign
              union all
              select 'TASKS', unit_id, record_id, seq, label, counted_on, done_on, good
                from v_ranking_task where campaign_id = :campaign
              union all
              select 'DURABLE', unit_id, record_id, seq, label, closed_on + :durable, closed_on,
                     coalesce(broken_on > closed_on + :durable, true)
                from v_close_out where campaign_id = :campaign) f
            """;

    private final JdbcClient jdbc;

    /** What fell due in the month and before today; what is still running is nobody's fault yet. */
    List<Fact> of(UUID campaign, YearMonth month, Rule rule, LocalDate today) {
        return jdbc.sql(FACTS
                        + " where f.counted_on between :from and :to and f.counted_on < :today and f.indicator in (:counted)"
                        + " order by f.indicator, f.unit_id, f.counted_on, f.record_id, f.seq")
                .param("campaign", campaign)
                .param("durable", rule.durableDays())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .param("today", today)
                .param("counted", rule.counted().stream().map(Enum::name).toList())
                .query(Fact.class)
                .list();
    }
}
