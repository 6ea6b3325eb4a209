package org.aiwei.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open items of running campaigns with all that the ladder needs, in one statement. */
@Component
@RequiredArgsConstructor
class ClimbingItems {

    /** Rungs stand at most so many days before the due date. */
    private static final int EARLIEST = 60;

    private static final String FACTS = """
            select r.id, r.campaign_id, r.unit_id, r.status, r.due_on,
                   1 + t.changes as clock_no, t.waited,
                   coalesce(t.changed_on, case when r.imported
                     then least(t.first_on, (r.entered_at at time zone :zone)::date) else r.issued_on end) as since,
                   array(select e.offset_days || ' ' || e.step from escalation e
                          where e.rectification_id = r.id and e.clock_no = 1 + t.changes) as known
              from rectification r
              join campaign c on c.id = r.campaign_id and c.status = 'PUBLISHED'
              cross join lateral (
                select count(*) filter (where anew)::int as changes,
                       max(day) filter (where anew) as changed_on,
                       min(day) as first_on,
                       coalesce(sum(greatest(0, until - greatest(day, r.due_on)))
                         filter (where to_status in ('SUBMITTED', 'PUBLIC_NOTICE')), 0)::int as waited
                  from (select m.to_status, m.day, m.due_after <> m.due_before or m.action = 'REOPEN' as anew,
                               lead(m.day) over (order by m.seq) as until
                          from (select (x.occurred_at at time zone :zone)::date as day, x.*
                                  from rectification_transition x where x.rectification_id = r.id) m) moves) t
             where r.status not in ('SUBMITTED', 'PUBLIC_NOTICE', 'CLOSED', 'VOIDED')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    List<ClimbingItem> near(LocalDate today) {
        return jdbc.sql(FACTS + " and r.due_on <= :horizon order by r.due_on, r.id")
                .param("zone", clock.getZone().getId())
                .param("horizon", today.plusDays(EARLIEST))
                .query(ClimbingItems::row)
                .list();
    }

    /** The same item once more, held so that nobody moves it meanwhile. */
    Optional<ClimbingItem> lock(UUID id) {
        jdbc.sql("select id from rectification where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return jdbc.sql(FACTS + " and r.id = :id")
                .param("zone", clock.getZone().getId())
                .param("id", id)
                .query(ClimbingItems::row)
                .optional();
    }

    private static ClimbingItem row(ResultSet row, int index) throws SQLException {
        var known = (String[]) row.getArray("known").getArray();
        return new ClimbingItem(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                RectificationStatus.valueOf(row.getString("status")),
                row.getObject("due_on", LocalDate.class),
                row.getInt("clock_no"),
                row.getInt("waited"),
                row.getObject("since", LocalDate.class),
                Arrays.asList(known));
    }
}
