package org.aiwei.job;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a job that waits. The scheduler calls it; where there is none, as in tests, whoever wants the work done. */
@Component
@RequiredArgsConstructor
public class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** So often a job is begun anew after its node died; then it is taken for the cause. */
    private static final int ATTEMPTS = 3;

    private final BackgroundJobRepository repository;
    private final JobKinds kinds;
    private final JobBook book;

    /** Never throws: what goes wrong is written down for the person who asked. */
    public void run(UUID id) {
        book.begin(id).ifPresent(attempt -> run(id, attempt));
    }

    private void run(UUID id, int attempt) {
        var job = repository.findById(id).orElseThrow();
        if (attempt > job.getAttemptsBefore() + ATTEMPTS) {
            book.failed(id, attempt, Failure.gaveUp());
            return;
        }
        var run = new RunningJob(book, id, attempt, job.actor(), Params.map(job.getParams()));
        try {
            kinds.kind(job.getKind()).run(run);
            run.finish();
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            var failure = Failure.of(e);
            LOG.error("job {} {} failed, {}", job.getKind(), id, failure.code(), e);
            book.failed(id, attempt, failure);
        }
    }
}
