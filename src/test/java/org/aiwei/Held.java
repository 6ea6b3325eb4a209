package org.aiwei;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Something done whose transaction stays open until somebody else waits for it. */
public final class Held {

    private static final int PATIENCE_S = 20;

    private final JdbcClient jdbc;
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final FutureTask<?> running;

    /** Returns once the work is done and its transaction still open. */
    public Held(PlatformTransactionManager transactions, JdbcClient jdbc, Runnable work) throws InterruptedException {
        this.jdbc = jdbc;
        running = new FutureTask<>(
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> keep(work)), null);
        new Thread(running).start();
        assertThat(done.await(PATIENCE_S, TimeUnit.SECONDS))
                .as("done in %s s", PATIENCE_S)
                .isTrue();
    }

    private void keep(Runnable work) {
        work.run();
        done.countDown();
        try {
            mayEnd.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the transaction as soon as somebody waits for a row of the table. */
    public void endOnceAwaited(String table) throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(PATIENCE_S)).until(() -> waiting(table) > 0);
        mayEnd.countDown();
        running.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    private int waiting(String table) {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock' and query like ?
                        """)
                .param("%from " + table + " where id%")
                .query(Integer.class)
                .single();
    }
}
