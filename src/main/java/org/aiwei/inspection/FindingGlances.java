package org.aiwei.inspection;

import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an office has found and not handed over yet, for the page on which its people begin their day. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class FindingGlances {

    /** So many fit into the address of a form, and onto its page. */
    private static final int ONE_FORM = 50;

    private final JdbcClient jdbc;

    /** Of the actor's own offices, at most five campaigns; empty for everybody else. */
    public List<FindingGlance> waiting(Actor actor) {
        var offices = actor.unitsAs(CAMPAIGN_OFFICER);
        if (offices.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select c.id, c.name, count(*) as waiting,
                       (array_agg(f.id order by f.found_on, f.id))[1:?] as oldest
                  from finding f
                  join campaign c on c.id = f.campaign_id and c.status = 'PUBLISHED'
                 where f.office_unit_id = any (?) and f.status = 'RECORDED' and f.unit_id is not null
                 group by c.id
                 order by min(f.found_on), c.name, c.id limit 5
                """)
                .params(ONE_FORM, offices.toArray(UUID[]::new))
                .query(FindingGlances::glance)
                .list();
    }

    private static FindingGlance glance(ResultSet row, int number) throws SQLException {
        return new FindingGlance(
                row.getObject("id", UUID.class), row.getString("name"), row.getLong("waiting"), List.of((UUID[])
                        row.getArray("oldest").getArray()));
    }
}
