package org.aiwei.job;

import static org.aiwei.County.LIN_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes over one database, as two schedulers. */
@DeskTest
class SchedulerTests {

    private static final int JOBS = 12;

    @Autowired
    BackgroundJobs jobs;

    @Autowired
    SampleJob sample;

    @Autowired
    DataSource database;

    @Autowired
    OneTimeTask<Void> task;

    @Autowired
    DatabaseTime time;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clear() {
        jdbc.sql("delete from background_job where kind = ?")
                .param(SampleJob.CODE)
                .update();
        jdbc.sql("delete from scheduled_tasks").update();
        sample.ran.clear();
        sample.halfWay = () -> {};
    }

    @Test
    void eachJobIsRunOnceWhateverNumberOfNodesLooksForIt() throws Exception {
        var ended = new CountDownLatch(JOBS);
        sample.halfWay = ended::countDown;
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < JOBS; i++) {
            ids.add(jobs.start(LIN_OFFICE, SampleJob.CODE, "整改台账", Map.of("rows", "2", "nth", String.valueOf(i))));
        }
        var rang = new CountDownLatch(1);
        var bells = new AtomicInteger();
        var bell = new Bell(rang, bells);
        var nodes = List.of(node(bell), node(bell));
        nodes.forEach(com.github.kagkarlsson.scheduler.Scheduler::start);
        try {
            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(rang.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            nodes.forEach(com.github.kagkarlsson.scheduler.Scheduler::stop);
        }
        assertThat(sample.ran).hasSize(JOBS);
        assertThat(bells).as("the hour has one stroke on two nodes").hasValue(1);
        assertThat(jdbc.sql("select count(*) from background_job where kind = ? and status = 'DONE'")
                        .param(SampleJob.CODE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(JOBS);
    }

    private com.github.kagkarlsson.scheduler.Scheduler node(Recurring recurring) {
        return new SchedulerConfiguration().scheduler(database, task, List.of(recurring), time, clock, jdbc);
    }

    private record Bell(CountDownLatch rang, AtomicInteger count) implements Recurring {

        @Override
        public String name() {
            return "sample.bell";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public void run(Instant now) {
            count.incrementAndGet();
            rang.countDown();
        }
    }
}
