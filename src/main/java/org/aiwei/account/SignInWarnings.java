package org.aiwei.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whose account it is that somebody tries it again and again: one warning a day, its figures kept up to date. */
@Service
@Transactional
@RequiredArgsConstructor
public class SignInWarnings {

    private static final UUID NOBODY = new UUID(0, 0);

    /** The same statement for a login that nobody has, so that it takes as long. */
    private static final String NOTE = """
            insert into sign_in_warning (id, person_id, on_date, first_at, last_at, address, failures)
            select :id, p.id, :today, :now, :now, :address, t.tries + case when :admitted then 0 else 1 end
              from person p,
                   (select count(*) as tries from sign_in_failure where login_key = :key and at > :hour) t
             where p.id = :person
               and (not :admitted or t.tries >= :crowd
                 or exists (select 1 from sign_in_warning w where w.person_id = p.id and w.on_date = :today)
                 or exists (select 1 from sign_in_pair s
                             where s.login_key = :key and s.address = :address and s.failures >= :many))
            on conflict (person_id, on_date) do update
               set last_at = greatest(sign_in_warning.last_at, excluded.last_at), address = excluded.address,
                   failures = sign_in_warning.failures + 1
            returning id, failures, id = :id as fresh
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What the person was warned of; the ids of others' warnings give nothing. */
    @Transactional(readOnly = true)
    public List<SignInWarning> of(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, first_at, last_at, address, failures from sign_in_warning
                         where person_id = ? and id = any (?)
                        """)
                        .params(actor.id(), ids.toArray(UUID[]::new))
                        .query((row, n) -> warning(row))
                        .list();
    }

    /** An attempt was refused. Nobody but the owner of the account learns what comes of it. */
    void refused(UUID person, String login, String address, boolean admitted, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql(NOTE)
                .param("id", id)
                .param("person", person)
                .param("today", LocalDate.ofInstant(now, clock.getZone()))
                .param("now", at(now))
                .param("hour", at(now.minus(Duration.ofHours(1))))
                .param("key", SignInThrottle.key(login))
                .param("address", address)
                .param("admitted", admitted)
                .param("crowd", ThrottleRule.FAILURES_PER_LOGIN)
                .param("many", ThrottleRule.FAILURES)
                .query((row, n) -> row.getBoolean("fresh") ? row.getInt("failures") : 0)
                .optional()
                .filter(failures -> failures > 0)
                .ifPresent(failures ->
                        events.publishEvent(new AccountTried(id, person, login, address + " × " + failures, now)));
    }

    void refusedUnknown(String login, String address, boolean admitted, Instant now) {
        refused(NOBODY, login, address, admitted, now);
    }

    private static SignInWarning warning(ResultSet row) throws SQLException {
        return new SignInWarning(
                row.getObject("id", UUID.class),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getInt("failures"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
