package org.aiwei.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.Light;
import org.aiwei.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports that are still owed, by their day; what was sent has no light. */
@Component
@RequiredArgsConstructor
class ReportLights implements TopicLights {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;

    record Facts(UUID reportId, LocalDate dueOn, int soonWorkdays) {}

    @Override
    public Topic topic() {
        return Topic.REPORT;
    }

    /** The rule is the due day, and that stands beside it. */
    @Override
    public @Nullable String why(UUID report) {
        return null;
    }

    @Override
    public Map<UUID, Light> on(LocalDate today, Collection<UUID> reports) {
        var lights = new HashMap<UUID, Light>();
        if (reports.isEmpty()) {
            return lights;
        }
        jdbc.sql("""
                select v.report_id, v.due_on, c.soon_workdays
                  from v_report v join campaign c on c.id = v.campaign_id
                 where v.report_id in (:reports) and v.status in ('MISSING', 'DRAFT', 'RETURNED')
                """)
                .param("reports", reports)
                .query(Facts.class)
                .list()
                .forEach(facts -> lights.put(facts.reportId(), light(facts, today)));
        return lights;
    }

    private Light light(Facts facts, LocalDate today) {
        if (today.isAfter(facts.dueOn())) {
            return Light.OVERDUE;
        }
        return calendar.workdaysBetween(today, facts.dueOn()) <= facts.soonWorkdays() ? Light.SOON : Light.NORMAL;
    }
}
