package org.aiwei.dashboard;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.Light;
import org.aiwei.rectification.LightSums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all items of campaigns show, from the kept sums. */
@Component
@RequiredArgsConstructor
class KeptLights implements LightSums {

    private final JdbcClient jdbc;

    @Override
    public Map<Light, Long> of(Map<UUID, LocalDate> soon, LocalDate today) {
        var ids = new ArrayList<>(soon.keySet());
        var days = ids.stream().map(id -> Date.valueOf(soon.get(id))).toArray(Date[]::new);
        var lights = new EnumMap<Light, Long>(Light.class);
        jdbc.sql("""
                select rectification_light(s.status, s.due_on, :today, k.soon), sum(s.n)
                  from board_state s
                  join unnest(cast(:ids as uuid[]), cast(:soons as date[])) as k (campaign_id, soon) using (campaign_id)
                 group by 1 having sum(s.n) <> 0
                """)
                .param("today", today)
                .param("ids", ids.toArray(UUID[]::new))
                .param("soons", days)
                .query(row -> {
                    lights.put(Light.valueOf(row.getString(1)), row.getLong(2));
                });
        return lights;
    }
}
