package org.aiwei.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.job.BackgroundJobs;
import org.aiwei.job.JobKind;
import org.aiwei.job.JobRun;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A backup that an administrator asks for, such as before an upgrade. */
@Component
@RequiredArgsConstructor
class BackupNow implements JobKind {

    private final Backups backups;
    private final BackupPolicy policy;
    private final BackgroundJobs jobs;

    @Transactional
    void start(Actor actor) {
        policy.ensureKeeps(actor);
        jobs.start(actor, code(), "", Map.of());
    }

    @Override
    public String code() {
        return "backup.now";
    }

    @Override
    public void run(JobRun run) throws IOException, SQLException {
        policy.ensureKeeps(run.actor());
        backups.take(run.actor());
    }
}
