package org.aiwei.assignment;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.LinkTarget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages lead to a task; {@link Sight} says who sees it. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class TaskTarget implements LinkTarget {

    private final JdbcClient jdbc;

    @Override
    public String kind() {
        return "assignment";
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<UUID> ids) {
        var sql = "select a.id from assignment a join campaign c on c.id = a.campaign_id where a.id = any (:ids) and "
                + Sight.everywhere(actor);
        return jdbc.sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .param("offices", actor.unitsAs(CAMPAIGN_OFFICER).toArray(UUID[]::new))
                .param("bureaus", Sight.patterns(actor.at(BUREAU_LEADER)))
                .param("units", Sight.patterns(actor.at(UNIT_REPORTER, UNIT_LEADER)))
                .query(UUID.class)
                .set();
    }
}
