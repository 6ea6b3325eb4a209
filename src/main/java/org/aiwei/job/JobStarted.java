package org.aiwei.job;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Somebody had the program begin some long work, such as an export.
 *
 * @param detail what was asked for
 */
public record JobStarted(
        UUID jobId,
        String title,
        Step step,
        String detail,
        @Nullable UUID campaignId,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public enum Step {
        START,
        RETRY
    }

    @Override
    public String subjectType() {
        return "job";
    }

    @Override
    public UUID subjectId() {
        return jobId;
    }

    @Override
    public String subjectLabel() {
        return title;
    }

    @Override
    public String auditAction() {
        return step.name();
    }
}
