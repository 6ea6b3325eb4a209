package org.aiwei.reporting;

import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an office's units still owe, for the page on which its people begin their day. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PeriodGlances {

    private final JdbcClient jdbc;

    /** Of the actor's own offices, the nearest day first, at most five; empty for everybody else. */
    public List<PeriodGlance> owed(Actor actor) {
        var offices = actor.unitsAs(CAMPAIGN_OFFICER);
        if (offices.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select c.id as collection_id, p.id as period_id, c.name, p.label, p.due_on,
                       count(*) filter (where r.status <> 'EXEMPT') as asked,
                       count(*) filter (where r.status in ('MISSING', 'DRAFT', 'RETURNED')) as owing
                  from collection c
                  join campaign m on m.id = c.campaign_id and m.status = 'PUBLISHED'
                  join lateral (select id, label, due_on from report_period where collection_id = c.id
                                 order by from_on desc limit 1) p on true
                  join report r on r.period_id = p.id
                 where c.office_unit_id = any (?) and c.status = 'OPEN'
                 group by c.id, p.id, p.label, p.due_on
                having count(*) filter (where r.status in ('MISSING', 'DRAFT', 'RETURNED')) > 0
                 order by p.due_on, c.name, c.id limit 5
                """)
                .param(offices.toArray(UUID[]::new))
                .query(PeriodGlance.class)
                .list();
    }
}
