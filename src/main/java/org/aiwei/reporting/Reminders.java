package org.aiwei.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.job.Recurring;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls for reports that are still owed. Whoever writes the row of a report and step first sends it; a second run, or
 * another node, finds the row and stays silent.
 */
@Component
class Reminders implements Recurring {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    /** The longest holiday before which a reminder may move forward, and the five days themselves. */
    private static final int AHEAD = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ReminderPlan plan;

    Reminders(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            WorkCalendar calendar) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.plan = new ReminderPlan(calendar::isWorkday, HERE);
    }

    @Override
    public String name() {
        return "reporting.reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(Instant now) {
        if (plan.open(now)) {
            owed(now)
                    .forEach(report -> plan.due(report.dueOn(), report.steps(), now)
                            .ifPresent(due -> transaction.executeWithoutResult(status -> remind(report, due, now))));
        }
    }

    /** Never sent at all, and not yet told that it is overdue. What came back to be corrected waits on the work list. */
    private List<OwedReport> owed(Instant now) {
        return jdbc.sql(OwedReport.SELECT + """
                 where v.status in ('MISSING', 'DRAFT') and v.first_submitted_at is null and v.due_on <= ?
                   and not exists (select 1 from report_reminder m where m.report_id = v.report_id and m.step = 'OVERDUE')
                 order by v.due_on, v.unit_path, v.report_id
                """)
                .param(LocalDate.ofInstant(now, HERE).plusDays(AHEAD))
                .query(OwedReport.class)
                .list();
    }

    private void remind(OwedReport report, ReminderPlan.Due due, Instant now) {
        if (made(report.reportId(), due.step(), true, now)) {
            due.instead().forEach(step -> made(report.reportId(), step, false, now));
            boolean head = due.step() == ReminderStep.OVERDUE;
            events.publishEvent(report.reminded(head, Actor.clock().stamp(now)));
        }
    }

    private boolean made(UUID report, ReminderStep step, boolean sent, Instant now) {
        return jdbc.sql("""
                insert into report_reminder (id, report_id, step, sent, made_at) values (?, ?, ?, ?, ?)
                on conflict (report_id, step) do nothing
                """)
                        .params(UUID.randomUUID(), report, step.name(), sent, OffsetDateTime.ofInstant(now, HERE))
                        .update()
                == 1;
    }
}
