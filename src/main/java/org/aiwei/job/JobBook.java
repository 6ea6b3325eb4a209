package org.aiwei.job;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written of a job while it runs. Each statement stands at once, whatever transaction the work itself is in;
 * each names the attempt, so that a node thought dead cannot write into the run that took its place.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
@RequiredArgsConstructor
class JobBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Takes the job over, and throws away what an earlier attempt left; empty when there is nothing to do any more. */
    public Optional<Integer> begin(UUID id) {
        var attempt = jdbc.sql("""
                        update background_job set status = 'RUNNING', attempt = attempt + 1, done = 0, total = 0,
                               started_at = ?, version = version + 1
                         where id = ? and status in ('WAITING', 'RUNNING') returning attempt
                        """)
                .params(OffsetDateTime.now(clock), id)
                .query(Integer.class)
                .optional();
        attempt.ifPresent(now -> jdbc.sql("delete from background_job_chunk where job_id = ?")
                .param(id)
                .update());
        return attempt;
    }

    public void progress(UUID id, int attempt, long done, long total) {
        jdbc.sql("""
                update background_job set done = ?, total = ? where id = ? and attempt = ? and status = 'RUNNING'
                   and set_config('synchronous_commit', 'off', true) is not null
                """) // how far it has come need not survive a power cut
                .params(done, total, id, attempt)
                .update();
    }

    /** @throws IllegalStateException when another run has taken its place, so that this one ends */
    public void chunk(UUID id, int attempt, int seq, byte[] bytes) {
        int kept = jdbc.sql("""
                        insert into background_job_chunk (job_id, attempt, seq, bytes)
                        select id, attempt, ?, ? from background_job
                         where id = ? and attempt = ? and status = 'RUNNING' for share
                        """).params(seq, bytes, id, attempt).update();
        if (kept == 0) {
            throw new IllegalStateException("attempt " + attempt + " is not the one that counts any more");
        }
    }

    public void done(UUID id, int attempt, @Nullable ResultStream result) {
        jdbc.sql("""
                update background_job set status = 'DONE', finished_at = :now, file_name = :name, media_type = :type,
                       file_size = :size, done = greatest(done, total), version = version + 1
                 where id = :id and attempt = :attempt and status = 'RUNNING'
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("name", result == null ? null : result.name())
                .param("type", result == null ? null : result.mediaType())
                .param("size", result == null ? 0L : result.size())
                .param("id", id)
                .param("attempt", attempt)
                .update();
    }

    public void failed(UUID id, int attempt, Failure failure) {
        jdbc.sql("""
                update background_job set status = 'FAILED', finished_at = ?, failure_key = ?, failure_args = ?,
                       failure_code = ?, version = version + 1
                 where id = ? and attempt = ? and status = 'RUNNING'
                """)
                .params(OffsetDateTime.now(clock), failure.key(), failure.args(), failure.code(), id, attempt)
                .update();
        jdbc.sql("delete from background_job_chunk where job_id = ? and attempt = ?")
                .params(id, attempt)
                .update();
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void copy(JobFile file, OutputStream to) throws IOException {
        int seq = 0;
        for (var bytes = bytes(file, seq); bytes.isPresent(); bytes = bytes(file, ++seq)) {
            to.write(bytes.get());
        }
    }

    private Optional<byte[]> bytes(JobFile file, int seq) {
        return jdbc.sql("select bytes from background_job_chunk where job_id = ? and attempt = ? and seq = ?")
                .params(file.jobId(), file.attempt(), seq)
                .query(byte[].class)
                .optional();
    }
}
