package org.aiwei.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.Light;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.LightRule;
import org.aiwei.rectification.RectificationLight;
import org.aiwei.rectification.RectificationStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Today's lights of rectifications; the rule is their own. */
@Component
@RequiredArgsConstructor
class RectificationLights implements TopicLights {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;

    record Facts(UUID rectificationId, String status, LocalDate dueOn, int soonWorkdays) {}

    @Override
    public Topic topic() {
        return Topic.RECTIFICATION;
    }

    @Override
    public Map<UUID, Light> on(LocalDate today, Collection<UUID> subjects) {
        var lights = new HashMap<UUID, Light>();
        if (!subjects.isEmpty()) {
            jdbc.sql("""
                    select item.rectification_id, item.status, item.due_on, campaign.soon_workdays
                      from v_rectification item join campaign on campaign.id = item.campaign_id
                     where item.rectification_id in (:items)
                    """)
                    .param("items", subjects)
                    .query(Facts.class)
                    .list()
                    .forEach(facts -> lights.put(facts.rectificationId(), light(facts, today)));
        }
        return lights;
    }

    @Override
    public String why(UUID subject) {
        return "/rectify/" + subject + "/why";
    }

    private Light light(Facts facts, LocalDate today) {
        var usual = LightRule.usual();
        var rule = new LightRule(facts.soonWorkdays(), usual.behindYellow(), usual.behindRed());
        var status = RectificationStatus.valueOf(facts.status());
        return RectificationLight.of(status, facts.dueOn(), rule, today, calendar)
                .light();
    }
}
