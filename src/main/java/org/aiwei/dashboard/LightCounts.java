package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts lights over the views, worst light first. */
@Component
@RequiredArgsConstructor
class LightCounts {

    private static final String LIGHTS = """
            select unit_id, role, lead_leader_id,
                   part_light(status, starts_on, due_on, percent, :today, :soon, :yellow, :red) as light
              from v_assignment_part
             where campaign_id = :campaign
            """;
    private static final String WORST_FIRST =
            " order by array_position(array['OVERDUE','BEHIND','SOON','PAUSED','NORMAL','NOT_STARTED','DONE'], light)";

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;

    Map<UUID, Map<String, Long>> ofUnits(CampaignRef campaign, Collection<UUID> units, LocalDate today) {
        var found = new LinkedHashMap<UUID, Map<String, Long>>();
        if (units.isEmpty()) {
            return found;
        }
        query(
                        "select unit_id, light, count(*) as n from (" + LIGHTS
                                + " and unit_id in (:units)) l group by 1, 2" + WORST_FIRST,
                        campaign,
                        today)
                .param("units", units)
                .query((row, number) -> found.computeIfAbsent(
                                row.getObject("unit_id", UUID.class), unit -> new LinkedHashMap<>())
                        .put(row.getString("light"), row.getLong("n")))
                .list();
        return found;
    }

    /** Lights of the lead parts of what this leader leads. */
    Map<String, Long> ledBy(CampaignRef campaign, UUID leader, LocalDate today) {
        var found = new LinkedHashMap<String, Long>();
        query(
                        "select light, count(*) as n from (" + LIGHTS
                                + " and role = 'LEAD' and lead_leader_id = :leader) l group by 1" + WORST_FIRST,
                        campaign,
                        today)
                .param("leader", leader)
                .query((row, number) -> found.put(row.getString("light"), row.getLong("n")))
                .list();
        return found;
    }

    private JdbcClient.StatementSpec query(String sql, CampaignRef campaign, LocalDate today) {
        var rule = campaign.lights();
        var soon = calendar.plusWorkdays(today, rule.soonWorkdays() + 1).minusDays(1);
        return jdbc.sql(sql)
                .param("campaign", campaign.id())
                .param("today", today)
                .param("soon", soon)
                .param("yellow", rule.behindYellow())
                .param("red", rule.behindRed());
    }
}
