package org.aiwei.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A form takes effect once. The first audited event of a request writes the form's key in the same transaction; a second
 * request with that key finds it and is shown the first one's answer instead.
 */
@Component
@RequiredArgsConstructor
class OnceKeys {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final ThreadLocal<@Nullable UUID> PENDING = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final Clock clock;

    static void expect(UUID key) {
        PENDING.set(key);
    }

    static void forget() {
        PENDING.remove();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Audited event) {
        var key = PENDING.get();
        if (key == null) {
            return;
        }
        PENDING.remove();
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from once_key where used_at < ?")
                .param(now.minus(KEPT))
                .update();
        try {
            jdbc.sql("insert into once_key (key, used_at) values (?, ?)")
                    .params(key, now)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AlreadyDone(e);
        }
    }

    /** The address the first request was sent on to; empty when the key is new. */
    Optional<String> answer(UUID key) {
        return jdbc.sql("select coalesce(answer, '') from once_key where key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    void remember(UUID key, String answer) {
        jdbc.sql("update once_key set answer = ? where key = ?")
                .params(answer, key)
                .update();
    }

    /** The same form arrived twice at the same moment and the other one won. */
    static final class AlreadyDone extends RuntimeException {
        AlreadyDone(Throwable cause) {
            super(cause);
        }
    }
}
