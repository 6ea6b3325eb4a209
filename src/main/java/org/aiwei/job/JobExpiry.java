package org.aiwei.job;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seven days after its end a job goes, and its file with it. */
@Component
@RequiredArgsConstructor
class JobExpiry implements Recurring {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;

    @Override
    public String name() {
        return "job.expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        jdbc.sql("delete from background_job where finished_at < ?")
                .param(now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
