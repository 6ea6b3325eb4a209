package org.aiwei.job;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's time, asked once a minute and counted on from there: nodes whose clocks differ agree on what is due. */
final class DatabaseTime implements Clock {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final java.time.Clock own;
    private volatile Instant asked = Instant.EPOCH;
    private volatile Duration ahead = Duration.ZERO;

    DatabaseTime(JdbcClient jdbc, java.time.Clock own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    @Override
    public Instant now() {
        var here = own.instant();
        if (here.isAfter(asked.plus(FRESH)) || here.isBefore(asked)) { // or somebody set the clock back
            ask();
        }
        return own.instant().plus(ahead);
    }

    private void ask() {
        asked = own.instant();
        try {
            var there = jdbc.sql("select clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single();
            ahead = Duration.between(own.instant(), there.toInstant());
        } catch (DataAccessException unreachable) {
            asked = own.instant(); // the difference of a minute ago still holds
        }
    }
}
