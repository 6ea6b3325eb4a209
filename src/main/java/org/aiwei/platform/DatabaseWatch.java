package org.aiwei.platform;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Knows whether the database is away; once told that it is, keeps looking until it is back. */
@Component
@RequiredArgsConstructor
class DatabaseWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final int EVERY_MS = 500;
    private static final int PATIENCE_S = 1;

    private final DataSource database;
    private final AtomicBoolean away = new AtomicBoolean();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(look -> {
        var thread = new Thread(look, "database-watch");
        thread.setDaemon(true);
        return thread;
    });

    boolean isAway() {
        return away.get();
    }

    /** Somebody did not reach it. */
    void missed() {
        if (away.compareAndSet(false, true)) {
            LOG.warn("the database is away");
            looks.execute(this::look);
        }
    }

    private void look() {
        try (var connection = database.getConnection()) {
            if (connection.isValid(PATIENCE_S)) {
                away.set(false);
                LOG.warn("the database is back");
                return;
            }
        } catch (SQLException stillAway) {
            LOG.debug("not yet", stillAway);
        }
        var ignored = looks.schedule(this::look, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
