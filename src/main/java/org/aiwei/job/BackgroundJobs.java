package org.aiwei.job;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Long work as people ask for it. */
@Service
@Transactional
@RequiredArgsConstructor
public class BackgroundJobs {

    /** Where a page sends whoever has just started one. */
    public static final String PATH = "/jobs";

    private final BackgroundJobRepository repository;
    private final JobPolicy policy;
    private final JobKinds kinds;
    private final JobQueue queue;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Begins with it as soon as the caller's transaction has ended and a node is free.
     *
     * @param kind {@link JobKind#code()}
     * @param title what it is about, in words of the person, such as the name of the list and its filter
     * @param params what the kind needs; the key {@code campaign} by custom holds the campaign's id
     * @return its id; the id of the one under way when the same person has asked for the same before
     */
    public UUID start(Actor actor, String kind, String title, Map<String, String> params) {
        kinds.ensureKnown(kind);
        var text = Params.text(params);
        oneAtATime(actor, kind, text);
        var underWay = repository.underWay(actor.id(), kind, text);
        if (underWay.isPresent()) {
            return underWay.get();
        }
        var job = repository.save(BackgroundJob.of(actor, kind, title, params, clock.instant()));
        queue.add(job.getId());
        return job.getId();
    }

    /** @throws org.aiwei.platform.RuleBroken unless it has failed */
    public void retry(Actor actor, UUID id) {
        var job = visible(actor, id);
        oneAtATime(actor, job.getKind(), job.getParams());
        var underWay = repository.underWay(actor.id(), job.getKind(), job.getParams());
        if (underWay.isEmpty() || underWay.get().equals(id)) {
            job.again(actor, clock.instant());
            repository.save(job); // publishes the event that the job registered
            queue.add(id);
        }
    }

    @Transactional(readOnly = true)
    Page<JobRow> list(Actor actor, @Nullable Integer page) {
        return repository
                .findAll(policy.visibleTo(actor), Paging.page(page, "-createdAt", "id"))
                .map(job -> JobRow.of(job, clock.instant()));
    }

    /** @throws RecordNotFound when there is none, it is somebody else's, or it has no file */
    @Transactional(readOnly = true)
    JobFile file(Actor actor, UUID id) {
        var job = visible(actor, id);
        if (job.getStatus() != JobStatus.DONE || job.getFileName() == null || job.getMediaType() == null) {
            throw new RecordNotFound(JobFile.class, id);
        }
        return new JobFile(id, job.getAttempt(), job.getFileName(), job.getMediaType(), job.getFileSize());
    }

    private BackgroundJob visible(Actor actor, UUID id) {
        Specification<BackgroundJob> wanted = (job, query, cb) -> cb.equal(job.get("id"), id);
        return repository
                .findOne(policy.visibleTo(actor).and(wanted))
                .orElseThrow(() -> new RecordNotFound(BackgroundJob.class, id));
    }

    /** Two clicks at the same moment wait for each other, so that the second finds what the first began. */
    private void oneAtATime(Actor actor, String kind, String params) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param(actor.id() + " " + kind + " " + params)
                .query(Boolean.class)
                .single();
    }
}
