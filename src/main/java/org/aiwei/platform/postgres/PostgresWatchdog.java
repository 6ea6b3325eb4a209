package org.aiwei.platform.postgres;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the server: gone means started again, and so does half up for a while. */
@RequiredArgsConstructor
final class PostgresWatchdog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresWatchdog.class);
    private static final int EVERY_SECONDS = 2;

    private static final int LOOKS = 3;

    private final EmbeddedPostgres server;
    private int stuck;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(round -> {
        var thread = new Thread(round, "postgres-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    static PostgresWatchdog over(EmbeddedPostgres server) {
        var watchdog = new PostgresWatchdog(server);
        var ignored =
                watchdog.rounds.scheduleWithFixedDelay(watchdog::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return watchdog;
    }

    void look() {
        try {
            if (!server.isRunning()) {
                log.error("PostgreSQL is gone; starting it again on port {}", server.port());
                server.restart();
            } else {
                lookInside();
            }
        } catch (RuntimeException failure) {
            log.error("PostgreSQL did not come back, next attempt in {} s", EVERY_SECONDS, failure);
        }
    }

    private void lookInside() {
        stuck = server.isStuck() ? stuck + 1 : 0;
        if (stuck == LOOKS) {
            stuck = 0;
            log.error("PostgreSQL lets nobody in and nobody is recovering it; stopping it to start it again");
            server.giveUp();
        }
    }

    @Override
    public void close() {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(60, TimeUnit.SECONDS)) {
                log.warn("a restart of PostgreSQL is still under way");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
