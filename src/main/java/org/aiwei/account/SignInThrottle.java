package org.aiwei.account;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed sign-ins in the database, so that restarts and further nodes forget nothing. An attempt is counted as
 * failed when it is let in and struck out when it succeeds: many at once gain nothing. Logins are kept as hashes, since
 * people now and then type a password there.
 */
@Component
@Transactional
@RequiredArgsConstructor
class SignInThrottle {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Whether the address may try at all. */
    boolean knock(String address) {
        var now = clock.instant();
        lock("knock " + address);
        jdbc.sql("delete from sign_in_knock where at < :old")
                .param("old", at(now.minus(Duration.ofHours(1))))
                .update();
        if (count("sign_in_knock", "address", address, now.minusSeconds(60)) >= ThrottleRule.ATTEMPTS_PER_ADDRESS) {
            return false;
        }
        jdbc.sql("insert into sign_in_knock (address, at) values (:address, :at)")
                .param("address", address)
                .param("at", at(now))
                .update();
        return true;
    }

    /** Whether the password may be looked at; the attempt counts as failed until {@link #clear}. */
    boolean admit(String login, String address) {
        var now = clock.instant();
        var key = key(login);
        lock("login " + key);
        var pair = pair(key, address);
        if (pair.waiting(now) || (!pair.known(now) && crowded(key, now))) {
            return false;
        }
        int failures = pair.forgotten(now) ? 1 : pair.failures() + 1;
        remember(key, address, failures, now);
        return true;
    }

    /** The attempt was right and the address has signed in with it. */
    void clear(String login, String address) {
        strikeOut(login, address);
        jdbc.sql("""
                        delete from sign_in_knock
                         where id = (select max(id) from sign_in_knock where address = :address)
                        """).param("address", address).update();
    }

    /** The attempt was right. */
    void strikeOut(String login, String address) {
        var now = clock.instant();
        var key = key(login);
        jdbc.sql("""
                        update sign_in_pair set failures = 0, blocked_until = null, last_success_at = :now
                         where login_key = :key and address = :address
                        """)
                .param("now", at(now))
                .param("key", key)
                .param("address", address)
                .update();
        jdbc.sql("delete from sign_in_failure where login_key = :key and address = :address")
                .param("key", key)
                .param("address", address)
                .update();
    }

    private boolean crowded(String key, Instant now) {
        var hour = now.minus(Duration.ofHours(1));
        return count("sign_in_failure", "login_key", key, hour) >= ThrottleRule.FAILURES_PER_LOGIN
                && count("sign_in_failure", "login_key", key, now.minus(ThrottleRule.STRANGERS_GAP)) > 0;
    }

    private Pair pair(String key, String address) {
        return jdbc.sql("""
                        select failures, blocked_until, last_failed_at, last_success_at from sign_in_pair
                         where login_key = :key and address = :address
                        """)
                .param("key", key)
                .param("address", address)
                .query((row, n) -> new Pair(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class),
                        row.getObject(3, OffsetDateTime.class),
                        row.getObject(4, OffsetDateTime.class)))
                .optional()
                .orElse(new Pair(0, null, null, null));
    }

    private void remember(String key, String address, int failures, Instant now) {
        var wait = ThrottleRule.waitAfter(failures);
        jdbc.sql("""
                        insert into sign_in_pair (login_key, address, failures, blocked_until, last_failed_at)
                        values (:key, :address, :failures, :until, :now)
                        on conflict (login_key, address) do update
                           set failures = excluded.failures, blocked_until = excluded.blocked_until,
                               last_failed_at = excluded.last_failed_at
                        """)
                .param("key", key)
                .param("address", address)
                .param("failures", failures)
                .param("until", wait.isZero() ? null : at(now.plus(wait)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", at(now))
                .update();
        jdbc.sql("delete from sign_in_failure where at < :old")
                .param("old", at(now.minus(Duration.ofHours(1))))
                .update();
        jdbc.sql("insert into sign_in_failure (login_key, address, at) values (:key, :address, :at)")
                .param("key", key)
                .param("address", address)
                .param("at", at(now))
                .update();
    }

    private int count(String table, String column, String value, Instant since) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = :value and at > :since")
                .param("value", value)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    private void lock(String what) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
                .param("what", what)
                .query((row, n) -> what)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String key(String login) {
        return Sha256.hex(login);
    }

    private record Pair(
            int failures,
            @Nullable OffsetDateTime blockedUntil,
            @Nullable OffsetDateTime lastFailedAt,
            @Nullable OffsetDateTime lastSuccessAt) {

        boolean waiting(Instant now) {
            return blockedUntil != null && blockedUntil.toInstant().isAfter(now);
        }

        boolean known(Instant now) {
            return lastSuccessAt != null
                    && lastSuccessAt.toInstant().plus(ThrottleRule.KNOWN).isAfter(now);
        }

        boolean forgotten(Instant now) {
            return lastFailedAt == null
                    || lastFailedAt.toInstant().plus(ThrottleRule.FORGOTTEN).isBefore(now);
        }
    }
}
