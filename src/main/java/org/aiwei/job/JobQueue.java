package org.aiwei.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What waits to be run, in the caller's transaction: a job that was rolled back is in no queue. */
@Component
@RequiredArgsConstructor
class JobQueue {

    private final SchedulerClient client;
    private final DatabaseTime time;
    private final ObjectProvider<Scheduler> scheduler;

    void add(UUID jobId) {
        client.scheduleIfNotExists(SchedulerConfiguration.instance(jobId), time.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }
}
