package org.aiwei.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often somebody came within a window of time, in the database, so that all nodes count together. */
@Component
@RequiredArgsConstructor
class Knocks {

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Counts this one too.
     *
     * @param window such as an hour: the one that goes on now
     * @return zero for who may come in; otherwise how long until the next window
     */
    @Transactional
    public Duration knock(String key, Duration window, int most) {
        var now = clock.instant();
        var since = Instant.ofEpochSecond(now.getEpochSecond() / window.toSeconds() * window.toSeconds());
        int many = jdbc.sql("""
                insert into delivery_knock as k (key, since, many) values (:key, :since, 1)
                on conflict (key) do update set since = excluded.since,
                  many = case when k.since = excluded.since then k.many + 1 else 1 end
                returning many
                """)
                .param("key", key)
                .param("since", Outbox.at(since))
                .query(Integer.class)
                .single();
        return many <= most ? Duration.ZERO : Duration.between(now, since.plus(window));
    }
}
