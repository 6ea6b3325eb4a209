package org.aiwei.bulletin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.ranking.RankedUnit;
import org.aiwei.ranking.Rankings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows behind a month's numbers: as they are now, or as they were kept at the issue. Findings that are not handed over
 * are in none of the views.
 */
@Component
@RequiredArgsConstructor
class NumberSource {

    private static final String ITEM = "record_id, unit_id, unit_path, unit_name, kind, label";

    private static final String ROWS = """
            select * from (
              select 'ISSUED' as code, ITEM, issued_on as day from v_bulletin_item
               where campaign_id = :campaign and issued_on between :from and :to
              union all
              select 'IN_HAND', ITEM, due_on from v_bulletin_item
               where campaign_id = :campaign and issued_on <= :to and (closed_on is null or closed_on >= :from)
              union all
              select 'CLOSED', ITEM, closed_on from v_bulletin_item
               where campaign_id = :campaign and issued_on <= :to and closed_on between :from and :to
              union all
              select 'LATE_CLOSE', ITEM, done_on from v_bulletin_item
               where campaign_id = :campaign and issued_on <= :to and closed_on between :from and :to and done_on > due_on
              union all
              select 'OPEN', ITEM, due_on from v_bulletin_item
               where campaign_id = :campaign and issued_on <= :to and (closed_on is null or closed_on > :to)
              union all
              select 'OVERDUE', ITEM, due_on from v_bulletin_item
               where campaign_id = :campaign and issued_on <= :to and (closed_on is null or closed_on > :to)
                 and due_on < :to and status not in ('EXTENSION_ASKED', 'PUBLIC_NOTICE')
              union all
              select 'RELAPSED', ITEM, on_day from v_bulletin_relapse
               where campaign_id = :campaign and on_day between :from and :to
              union all
              select 'DUE', ITEM, due_on from v_bulletin_report
               where campaign_id = :campaign and due_on between :from and :to
              union all
              select 'TIMELY', ITEM, sent_on from v_bulletin_report
               where campaign_id = :campaign and due_on between :from and :to and sent_on <= due_on
              union all
              select 'LATE', ITEM, sent_on from v_bulletin_report
               where campaign_id = :campaign and due_on between :from and :to and sent_on > due_on and sent_on <= :to
              union all
              select 'MISSING', ITEM, due_on from v_bulletin_report
               where campaign_id = :campaign and due_on between :from and :to and due_on < :today
                 and (sent_on is null or (sent_on > due_on and sent_on > :to))
              union all
              select 'TASK_DUE', ITEM, due_on from v_bulletin_task
               where campaign_id = :campaign and due_on between :from and :to
              union all
              select 'TASK_DONE', ITEM, due_on from v_bulletin_task
               where campaign_id = :campaign and due_on between :from and :to and good) r
             order by code, unit_path, day, record_id
            """.replace("ITEM", ITEM);

    private final JdbcClient jdbc;
    private final Rankings rankings;

    /** @param asOf last day that counts, in the month or its end */
    Numbers live(UUID campaign, YearMonth month, LocalDate asOf, LocalDate today) {
        var rows = jdbc.sql(ROWS)
                .param("campaign", campaign)
                .param("from", month.atDay(1))
                .param("to", asOf)
                .param("today", today)
                .query(Row.class)
                .list();
        return new Numbers(rows).withPraise(rankings.leastSample(campaign));
    }

    Numbers kept(UUID bulletin) {
        return new Numbers(jdbc.sql("""
                select code, record_id, unit_id, unit_path, unit_name, kind, label, day
                  from bulletin_row where bulletin_id = ? order by code, sort
                """).param(bulletin).query(Row.class).list());
    }

    void keep(UUID bulletin, Numbers numbers) {
        int sort = 0;
        for (var row : numbers.rows()) {
            jdbc.sql("""
                    insert into bulletin_row (bulletin_id, code, sort, record_id, unit_id, unit_path, unit_name, kind, label, day)
                    values (:bulletin, :code, :sort, :record, :unit, :path, :name, :kind, :label, :day)
                    """)
                    .param("bulletin", bulletin)
                    .param("code", row.code().name())
                    .param("sort", ++sort)
                    .param("record", row.recordId())
                    .param("unit", row.unitId())
                    .param("path", row.unitPath())
                    .param("name", row.unitName())
                    .param("kind", row.kind())
                    .param("label", row.label())
                    .param("day", row.day())
                    .update();
        }
    }

    /** The published ranking of that moment. */
    void keepRanked(UUID bulletin, List<RankedUnit> ranked) {
        int sort = 0;
        for (var unit : ranked) {
            jdbc.sql("""
                    insert into bulletin_ranked (bulletin_id, sort, unit_id, name, kind, place, tied, score)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            bulletin,
                            ++sort,
                            unit.unitId(),
                            unit.name(),
                            unit.kind(),
                            unit.place(),
                            unit.tied(),
                            unit.score())
                    .update();
        }
    }

    List<RankedUnit> ranked(UUID bulletin) {
        return jdbc.sql(
                        "select unit_id, name, kind, place, tied, score from bulletin_ranked where bulletin_id = ? order by sort")
                .param(bulletin)
                .query(RankedUnit.class)
                .list();
    }

    /** Last day of the month that has been, today included. */
    static LocalDate asOf(YearMonth month, LocalDate today) {
        return today.isBefore(month.atEndOfMonth()) ? today : month.atEndOfMonth();
    }
}
