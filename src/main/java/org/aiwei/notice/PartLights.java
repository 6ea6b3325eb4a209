package org.aiwei.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.Light;
import org.aiwei.assignment.LightFacts;
import org.aiwei.assignment.LightReading;
import org.aiwei.assignment.PartStatus;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.LightRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Today's lights of the parts on one page, in one statement; the rule is the assignment's own. */
@Component
@RequiredArgsConstructor
class PartLights implements TopicLights {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;

    record Facts(
            UUID partId,
            String status,
            LocalDate startsOn,
            @Nullable LocalDate dueOn,
            int percent,
            int soonWorkdays,
            int behindYellow,
            int behindRed) {}

    @Override
    public Topic topic() {
        return Topic.PART;
    }

    @Override
    public String why(UUID part) {
        return "/assignments/parts/" + part + "/why";
    }

    @Override
    public Map<UUID, Light> on(LocalDate today, Collection<UUID> parts) {
        var lights = new HashMap<UUID, Light>();
        if (parts.isEmpty()) {
            return lights;
        }
        jdbc.sql("""
                select part.part_id, part.status, part.starts_on, part.due_on, part.percent,
                       campaign.soon_workdays, campaign.behind_yellow, campaign.behind_red
                  from v_assignment_part part join campaign on campaign.id = part.campaign_id
                 where part.part_id in (:parts)
                """)
                .param("parts", parts)
                .query(Facts.class)
                .list()
                .forEach(facts -> lights.put(facts.partId(), light(facts, today)));
        return lights;
    }

    private Light light(Facts facts, LocalDate today) {
        var rule = new LightRule(facts.soonWorkdays(), facts.behindYellow(), facts.behindRed());
        var status = PartStatus.valueOf(facts.status());
        return LightReading.of(
                        rule, new LightFacts(status, facts.startsOn(), facts.dueOn(), facts.percent()), today, calendar)
                .light();
    }
}
