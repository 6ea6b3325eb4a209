package org.aiwei.delivery;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.County.Place;
import org.aiwei.access.Actor;
import org.aiwei.assignment.AssignmentDraft;
import org.aiwei.assignment.Assignments;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A campaign that hands out tasks, and what of it reached whom. */
@Component
@RequiredArgsConstructor
class DeliveryCast {

    private final Assignments assignments;
    private final OutboxRun outbox;
    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    UUID campaign() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into campaign (id, version, name, year, status, office_unit_id, office_path, owner_path, upper_office,
                    starts_on, ends_on, guiding_idea, goal, soon_workdays, behind_yellow, behind_red, report_day, report_shift,
                    created_by, created_at)
                values (?, 0, '试用', 2026, 'PUBLISHED', ?, '/t1/a1/', '/t1/', '', ?, ?, '', '',
                    3, 10, 30, 25, 'NONE', ?, now())
                """)
                .params(id, OFFICE.id(), today().minusDays(90), today().plusDays(300), LIN_OFFICE.id())
                .update();
        return id;
    }

    UUID issue(UUID campaign, String content, @Nullable LocalDate due, Place lead, Place... others) {
        var start = due == null ? null : due.minusDays(60);
        var cooperating = Arrays.stream(others).map(Place::id).toList();
        var draft = new AssignmentDraft(
                "", 1, content, null, null, lead.id(), cooperating, null, null, null, start, due, Set.of());
        var id = assignments.draft(LIN_OFFICE, campaign, List.of(draft), null).get(0);
        assignments.issue(LIN_OFFICE, id);
        written();
        return id;
    }

    UUID part(UUID assignment, Place unit) {
        return jdbc.sql(
                        "select id from assignment_part where assignment_id = ? and unit_id = ? and status <> 'REPLACED'")
                .params(assignment, unit.id())
                .query(UUID.class)
                .single();
    }

    void deliver() {
        deliver(clock.instant());
    }

    void deliver(Instant now) {
        written();
        outbox.run(now);
    }

    List<String> inbox(Actor actor) {
        return inbox.page(actor, 1).getContent().stream()
                .map(row -> row.note() == null
                        ? "DIGEST"
                        : row.note().step() + " " + row.note().title())
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(clock.getZone()).toInstant();
    }

    void written() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entities.flush();
            entities.clear();
        }
    }

    void clear(UUID campaign) {
        for (var sql : List.of(
                "delete from work_item where campaign_id = ?",
                "delete from assignment_part_transition where part_id in (select id from assignment_part where campaign_id = ?)",
                "delete from assignment_part where campaign_id = ?",
                "delete from assignment where campaign_id = ?",
                "delete from campaign_participant where campaign_id = ?",
                "delete from campaign where id = ?")) {
            jdbc.sql(sql).param(campaign).update();
        }
    }

    /** What something asks the database, by either way, each statement cut short. */
    List<String> statements(Runnable something) {
        written();
        var logs = List.of((Logger) LoggerFactory.getLogger(JdbcTemplate.class), (Logger)
                LoggerFactory.getLogger("org.hibernate.SQL"));
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logs.forEach(log -> listen(log, heard));
        try {
            something.run();
        } finally {
            logs.forEach(log -> leave(log, heard));
        }
        var here = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(event -> event.getFormattedMessage().strip())
                .filter(text -> !text.contains("SPRING_SESSION"))
                .filter(text -> !text.startsWith("Executing prepared SQL query")
                        && !text.startsWith("Executing prepared SQL update"))
                .map(text -> text.replaceAll("\\s+", " "))
                .map(text -> text.replace("Executing prepared SQL statement [", ""))
                .map(text -> text.substring(0, Math.min(60, text.length())))
                .toList();
    }

    private static void listen(Logger log, ListAppender<ILoggingEvent> heard) {
        log.addAppender(heard);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
    }

    private static void leave(Logger log, ListAppender<ILoggingEvent> heard) {
        log.setAdditive(true);
        log.setLevel(null);
        log.detachAppender(heard);
    }
}
