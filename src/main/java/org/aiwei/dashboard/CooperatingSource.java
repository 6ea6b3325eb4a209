package org.aiwei.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what other units have to do in the assignments that a department leads. */
@Component
@RequiredArgsConstructor
class CooperatingSource {

    private final JdbcClient jdbc;

    /** Lights by id of the cooperating unit. */
    Map<String, Lights> of(Day day, UUID department) {
        var found = new HashMap<String, Lights>();
        jdbc.sql("""
                select m.unit_id::text, part_light(m.status, coalesce(m.starts_on, :start), m.due_on, m.percent, :today, :soon, :yellow, :red) as light,
                       count(*) as n
                  from v_matter m
                 where m.kind = 'TASK' and m.campaign_id = :campaign and m.lead_unit_id = :unit and not m.lead
                 group by 1, 2
                """).params(day.values(department)).query(row -> {
            found.merge(
                    row.getString(1), Lights.NONE.plus(Light.valueOf(row.getString(2)), row.getLong(3)), Lights::plus);
        });
        return found;
    }
}
