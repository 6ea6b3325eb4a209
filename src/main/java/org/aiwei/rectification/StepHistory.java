package org.aiwei.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps of the ladder, nudges, look-backs and relapses of an item, newest first, in one statement. */
@Component
@RequiredArgsConstructor
class StepHistory {

    private static final String LOOKED_BACK = "audit.action.rectification.LOOK_BACK_";
    private static final String ENTRIES = """
            select e.id, coalesce(e.decided_at, e.made_at) as at, coalesce(e.decided_by_name, :clock) as who,
                   'LadderStep.' || e.step as key, e.status, e.rung_on, e.overtaken, coalesce(e.reason, '') as text, e.number,
                   e.step = 'INTERVIEW' and e.status = 'DECIDED' as interview, null::uuid as link, null as link_no
              from escalation e
             where e.rectification_id = :item and (:above or e.status in ('DONE', 'DECIDED'))
            union all
            select n.id, n.at, n.actor_name, 'rectification.nudge', null, null, false, '', null, false, null, null
              from nudge n where n.rectification_id = :item
            union all
            select b.id, b.done_at, b.done_by_name, :lookedBack || b.outcome, null, null, false,
                   b.note, null, false, null, null
              from look_back b where b.rectification_id = :item and b.outcome is not null
            union all
            select r.id, r.issued_at, :clock, 'rectification.step.relapsed', null, null, false, '', null, false, r.id, r.no
              from rectification r where r.relapse_of = :item
            union all
            select r.id, r.issued_at, :clock, 'rectification.step.relapseOf', null, null, false, '', null, false, p.id, p.no
              from rectification r join rectification p on p.id = r.relapse_of where r.id = :item
             order by at desc, id
            """;

    private final JdbcClient jdbc;
    private final FollowUpPolicy policy;
    private final Clock clock;

    /** The unit sees what was done and decided, not what is only thought of. */
    List<StepEntry> of(Actor actor, Seen seen) {
        boolean above = policy.above(actor, seen);
        return jdbc.sql(ENTRIES)
                .param("item", seen.item().getId())
                .param("above", above)
                .param("clock", Actor.clock().name())
                .param("lookedBack", LOOKED_BACK)
                .query((row, index) -> entry(row, above))
                .list();
    }

    private StepEntry entry(ResultSet row, boolean above) throws SQLException {
        var status = row.getString("status");
        return new StepEntry(
                row.getObject("id", UUID.class),
                LocalDateTime.ofInstant(row.getTimestamp("at").toInstant(), clock.getZone()),
                row.getString("who"),
                row.getString("key"),
                status == null ? null : RungStatus.valueOf(status),
                row.getObject("rung_on", LocalDate.class),
                row.getBoolean("overtaken"),
                row.getString("text"),
                row.getString("number"),
                above && row.getBoolean("interview"),
                above && row.getString("key").startsWith(LOOKED_BACK),
                row.getObject("link", UUID.class),
                row.getString("link_no"));
    }
}
