package org.aiwei.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job on the page.
 *
 * @param percent {@code null} while it is not known how much there is to do
 * @param secondsLeft {@code null} while nobody can tell
 */
record JobRow(
        UUID id,
        String kind,
        String title,
        JobStatus status,
        long done,
        long total,
        @Nullable Integer percent,
        @Nullable Long secondsLeft,
        LocalDateTime createdAt,
        @Nullable LocalDateTime finishedAt,
        @Nullable String fileName,
        @Nullable String failureKey,
        List<String> failureArgs,
        @Nullable String failureCode) {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    static JobRow of(BackgroundJob job, Instant now) {
        var args = job.getFailureArgs() == null ? "" : job.getFailureArgs();
        return new JobRow(
                job.getId(),
                job.getKind(),
                job.getTitle(),
                job.getStatus(),
                job.getDone(),
                job.getTotal(),
                job.getTotal() == 0 ? null : (int) (100 * job.getDone() / job.getTotal()),
                secondsLeft(job, now),
                here(job.getCreatedAt()),
                job.getFinishedAt() == null ? null : here(job.getFinishedAt()),
                job.getFileName(),
                job.getFailureKey(),
                List.copyOf(Params.map(args).values()),
                job.getFailureCode());
    }

    public Object[] places() {
        return failureArgs.toArray();
    }

    public boolean live() {
        return status.live();
    }

    private static @Nullable Long secondsLeft(BackgroundJob job, Instant now) {
        if (job.getStatus() != JobStatus.RUNNING || job.getStartedAt() == null || job.getDone() == 0) {
            return null;
        }
        var passed = Duration.between(job.getStartedAt(), now).toSeconds();
        return Math.max(1, passed * Math.max(0, job.getTotal() - job.getDone()) / job.getDone());
    }

    private static LocalDateTime here(Instant at) {
        return LocalDateTime.ofInstant(at, HERE).withNano(0);
    }
}
