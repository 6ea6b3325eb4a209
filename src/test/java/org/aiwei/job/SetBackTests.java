package org.aiwei.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.aiwei.DeskTest;
import org.aiwei.load.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock that was a month ahead is put right while the program runs. */
@DeskTest
class SetBackTests {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ofDays(31));
    private final AtomicInteger ran = new AtomicInteger();

    @AfterEach
    void clear() {
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @Test
    void recurringWorkGoesOn() {
        var task = Tasks.recurring("set-back", FixedDelay.of(Duration.ofMillis(200)))
                .execute((instance, context) -> ran.incrementAndGet());
        var scheduler = Scheduler.create(database)
                .startTasks(task)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .clock(new WaitersClock(() -> Instant.now().plus(ahead.get()), () -> TooLate.bringForward(jdbc)))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        try {
            scheduler.start();
            assertThat(Patience.await(30, () -> ran.get() > 0)).isTrue();
            ahead.set(Duration.ZERO);
            int before = ran.get() + 1; // one may be under way
            assertThat(Patience.await(30, () -> ran.get() > before)).isTrue();
        } finally {
            scheduler.stop();
        }
    }
}
