package org.aiwei.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a leader: of the bureaus overseen, and notices sent to nobody else for signature. */
@Component
@RequiredArgsConstructor
class Decisions {

    private final JdbcClient jdbc;

    List<Decision> of(Actor actor) {
        return jdbc.sql("""
                select d.*, c.name as campaign
                  from v_decision d join campaign c on c.id = d.campaign_id
                 where c.status = 'PUBLISHED' and d.owner_path like any (:bureaus) and (d.signer_id is null or d.signer_id = :me)
                 order by d.asked_at, d.decision_id
                """)
                .param(
                        "bureaus",
                        actor.at(Duty.BUREAU_LEADER).stream()
                                .map(UnitPath::pattern)
                                .toArray(String[]::new))
                .param("me", actor.id())
                .query((row, index) -> read(row))
                .list();
    }

    private static Decision read(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("kind"),
                row.getObject("decision_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getLong("version"),
                row.getString("campaign"),
                row.getString("title"),
                row.getString("unit_name"),
                row.getString("why"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("wanted_on", LocalDate.class),
                row.getTimestamp("asked_at").toInstant());
    }
}
