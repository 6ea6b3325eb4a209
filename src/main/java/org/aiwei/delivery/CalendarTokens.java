package org.aiwei.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.SecretToken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Private addresses of calendars: told once, kept as a hash, one for each person. */
@Service
@Transactional
@RequiredArgsConstructor
class CalendarTokens {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The new secret; the one before is worth nothing from now on. */
    public String renew(Actor actor) {
        var token = SecretToken.random();
        jdbc.sql("""
                insert into calendar_token (person_id, hash, made_at) values (?, ?, ?)
                on conflict (person_id) do update set hash = excluded.hash, made_at = excluded.made_at, read_at = null
                """)
                .params(actor.id(), SecretToken.hash(token), Outbox.at(clock.instant()))
                .update();
        tell(DeliveryChanged.Action.OPEN_CALENDAR, actor);
        return token;
    }

    public void revoke(Actor actor) {
        int gone = jdbc.sql("delete from calendar_token where person_id = ?")
                .param(actor.id())
                .update();
        if (gone > 0) {
            tell(DeliveryChanged.Action.CLOSE_CALENDAR, actor);
        }
    }

    /** When it was opened; empty without one. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(Actor actor) {
        return jdbc.sql("select made_at from calendar_token where person_id = ?")
                .param(actor.id())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Whose it is; empty for anything that is no secret of today, and for that of somebody who has left. */
    @Transactional(readOnly = true)
    Optional<UUID> person(String token) {
        return jdbc.sql("""
                select t.person_id from calendar_token t join person p on p.id = t.person_id
                 where t.hash = ? and p.disabled_at is null and exists (
                   select 1 from appointment a where a.person_id = p.id and (a.to_on is null or a.to_on >= ?))
                """)
                .params(SecretToken.hash(token), LocalDate.now(clock))
                .query(UUID.class)
                .optional();
    }

    private void tell(DeliveryChanged.Action action, Actor actor) {
        events.publishEvent(DeliveryChanged.of(action, actor.id(), actor.name(), actor, clock.instant()));
    }
}
