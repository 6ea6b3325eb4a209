package org.aiwei.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler: any number of nodes look into the same table, and the database sees to it that one takes each row. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private static final String JOB = "background-job";
    private static final int THREADS = 3;

    static TaskInstance<Void> instance(UUID jobId) {
        return new TaskInstance<>(JOB, jobId.toString());
    }

    @Bean
    DatabaseTime databaseTime(JdbcClient jdbc) {
        return new DatabaseTime(jdbc, Clock.systemUTC());
    }

    @Bean
    OneTimeTask<Void> backgroundJobTask(ObjectProvider<JobRunner> runner) {
        return Tasks.oneTime(JOB)
                .onDeadExecutionRevive()
                .execute((instance, context) -> runner.getObject().run(UUID.fromString(instance.getId())));
    }

    @Bean
    @Primary // a scheduler is a client too; what waits must join the caller's transaction
    SchedulerClient schedulerClient(DataSource database, OneTimeTask<Void> job) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), job)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
    }

    @Bean(destroyMethod = "stop")
    @ConditionalOnProperty(name = "aiwei.jobs.enabled", matchIfMissing = true)
    Scheduler scheduler(
            DataSource database,
            OneTimeTask<Void> job,
            List<Recurring> recurring,
            DatabaseTime time,
            Clock clock,
            JdbcClient jdbc) {
        return Scheduler.create(database, job)
                .startTasks(recurring.stream().map(each -> task(each, clock)).toList())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .clock(new WaitersClock(time, () -> TooLate.bringForward(jdbc)))
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofMinutes(1))
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    private static RecurringTask<Void> task(Recurring recurring, Clock clock) {
        return Tasks.recurring(recurring.name(), FixedDelay.of(recurring.every()))
                .execute((instance, context) -> recurring.run(clock.instant()));
    }

    /** Begins when everything else has begun, the example county included. */
    @Bean
    @ConditionalOnProperty(name = "aiwei.jobs.enabled", matchIfMissing = true)
    Start schedulerStart(Scheduler scheduler, JdbcClient jdbc) {
        return new Start(scheduler, jdbc);
    }

    record Start(Scheduler scheduler, JdbcClient jdbc) {

        @EventListener(ApplicationReadyEvent.class)
        public void start() {
            TooLate.bringForward(jdbc);
            scheduler.start();
        }
    }
}
