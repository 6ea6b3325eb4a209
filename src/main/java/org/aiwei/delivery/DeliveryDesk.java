package org.aiwei.delivery;

import static org.aiwei.access.Duty.ADMINISTRATOR;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator of a bureau knows of delivery: whether it works, never what the messages are about. */
@Service
@Transactional
@RequiredArgsConstructor
class DeliveryDesk {

    private final Mailer mailer;
    private final GroupRobot robot;
    private final Words words;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @param person {@code null} for a message that went to a group */
    record Dead(
            UUID id,
            Channel channel,
            @Nullable String person,
            int attempts,
            @Nullable String error,
            LocalDateTime at) {}

    /** @param sent in the last seven days, by mail and robot */
    record Page(boolean mail, boolean robot, long waiting, long sent, long gaveUp, List<Dead> dead) {}

    @Transactional(readOnly = true)
    public Page page(Actor actor) {
        ensure(actor);
        return new Page(
                mailer.on(),
                robot.on(),
                count("status = 'WAITING'"),
                count("status = 'DONE' and channel <> 'INBOX' and ended_at > ?"),
                count("status = 'DEAD'"),
                dead());
    }

    /** @throws RuleBroken unless it was given up */
    public void retry(Actor actor, UUID id) {
        ensure(actor);
        int again = jdbc.sql("""
                update delivery_outbox set status = 'WAITING', attempts = 0, ended_at = null, next_at = ?
                 where id = ? and status = 'DEAD'
                """).params(Outbox.at(clock.instant()), id).update();
        if (again == 0) {
            throw new RecordNotFound(Dead.class, id);
        }
        tell(actor, DeliveryChanged.Action.RETRY, id, "");
    }

    /** @throws RuleBroken with the reason when it did not go through */
    public void testMail(Actor actor, String to) {
        ensure(actor);
        if (!to.matches(Preferences.ADDRESS)) {
            throw new RuleBroken("delivery.mail.address");
        }
        tell(actor, DeliveryChanged.Action.TEST, actor.id(), to);
        attempt(() -> mailer.send(
                to,
                words.text("delivery.out.subject", words.text("delivery.out.test")),
                words.text("delivery.out.text", words.text("delivery.out.test"), words.link("/inbox"))));
    }

    public void testRobot(Actor actor) {
        ensure(actor);
        tell(actor, DeliveryChanged.Action.TEST, actor.id(), "");
        attempt(() ->
                robot.say(words.text("delivery.out.group", words.text("delivery.out.test"), words.link("/todo"))));
    }

    private static void attempt(Runnable sending) {
        try {
            sending.run();
        } catch (Undelivered failure) {
            throw new RuleBroken("delivery.test", String.valueOf(failure.getMessage()));
        }
    }

    private List<Dead> dead() {
        return jdbc.sql("""
                select o.id, o.channel, p.name, o.attempts, o.error, o.ended_at
                  from delivery_outbox o left join person p on p.id = o.person_id
                 where o.status = 'DEAD' order by o.ended_at desc, o.id limit ?
                """)
                .param(Paging.ROWS)
                .query((row, n) -> new Dead(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("name"),
                        row.getInt("attempts"),
                        row.getString("error"),
                        row.getObject("ended_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime()))
                .list();
    }

    private long count(String condition) {
        var asked = jdbc.sql("select count(*) from delivery_outbox where " + condition);
        var week = Outbox.at(clock.instant()).minusDays(7);
        return (condition.contains("?") ? asked.param(week) : asked)
                .query(Long.class)
                .single();
    }

    private void tell(Actor actor, DeliveryChanged.Action action, UUID subject, String label) {
        events.publishEvent(DeliveryChanged.of(action, subject, label, actor, clock.instant()));
    }

    private static void ensure(Actor actor) {
        if (actor.at(ADMINISTRATOR).stream().noneMatch(UnitPath::top)) {
            throw new AccessDeniedException(actor.name() + " does not keep delivery");
        }
    }
}
