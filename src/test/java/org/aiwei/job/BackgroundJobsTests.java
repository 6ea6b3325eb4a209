package org.aiwei.job;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class BackgroundJobsTests {

    private static final int LARGE = 60_000; // more than two pieces of a result

    @Autowired
    BackgroundJobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    JobBook book;

    @Autowired
    JobExpiry expiry;

    @Autowired
    SampleJob sample;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

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
    void worksWithTheSightOfWhoeverAskedAndOffersTheFileWhenItIsWhole() {
        var id = start(LIN_OFFICE, Map.of("rows", String.valueOf(LARGE)));
        assertThat(queued(id)).isOne();
        sample.halfWay = () -> {
            assertThat(row(LIN_OFFICE).status()).isEqualTo(JobStatus.RUNNING);
            assertThat(row(LIN_OFFICE).percent()).isEqualTo(50);
            assertThatThrownBy(() -> jobs.file(LIN_OFFICE, id)).isInstanceOf(RecordNotFound.class);
        };
        runner.run(id);

        assertThat(sample.ran).containsExactly(LIN_OFFICE.name());
        assertThat(row(LIN_OFFICE).status()).isEqualTo(JobStatus.DONE);
        assertThat(http.get().uri("/jobs/{id}/result", id).with(as(LIN_OFFICE)))
                .hasStatusOk()
                .hasHeader("Content-Length", String.valueOf(9 * LARGE + 3))
                .satisfies(answer -> assertThat(answer.getResponse().getHeader("Content-Disposition"))
                        .contains("attachment", "filename*=UTF-8''"))
                .satisfies(answer -> assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .startsWith("00000001\n")
                        .endsWith("%08d\n完".formatted(LARGE)));
    }

    @Test
    void belongsToThePersonWhoAsked() {
        var id = start(LIN_OFFICE, Map.of("rows", "2"));
        runner.run(id);

        assertThat(jobs.list(CHEN_TCM, 1)).isEmpty();
        assertThat(http.get().uri("/jobs/{id}/result", id).with(as(CHEN_TCM))).hasStatus(404);
        assertThat(http.post().uri("/jobs/{id}/retry", id).with(as(GAO_ADMIN)).with(csrf()))
                .hasStatus(404);
    }

    @Test
    void theSameAskedAgainWhileItRunsIsTheSame() throws Exception {
        var ids = new HashSet<UUID>();
        var asking = new ArrayList<Callable<UUID>>();
        for (int i = 0; i < 8; i++) {
            asking.add(() -> start(LIN_OFFICE, Map.of("rows", "3")));
        }
        var people = Executors.newFixedThreadPool(8);
        try {
            for (var answer : people.invokeAll(asking)) {
                ids.add(answer.get());
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(ids).hasSize(1);
        assertThat(start(LIN_OFFICE, Map.of("rows", "4"))).isNotIn(ids);
        assertThat(start(CHEN_TCM, Map.of("rows", "3"))).isNotIn(ids);

        ids.forEach(runner::run);
        assertThat(start(LIN_OFFICE, Map.of("rows", "3")))
                .as("the first has ended")
                .isNotIn(ids);
    }

    @Test
    void whatWasRolledBackIsInNoQueue() {
        var id = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            return start(LIN_OFFICE, Map.of("rows", "3"));
        });
        assertThat(queued(id)).isZero();
        assertThat(jobs.list(LIN_OFFICE, 1)).isEmpty();
    }

    @Test
    void aFailureSaysWhyAndCanBeTriedAgain() {
        var id = start(LIN_OFFICE, Map.of("rows", "40000", "fault", "fault"));
        runner.run(id);

        var failed = row(LIN_OFFICE);
        assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
        assertThat(failed.failureCode()).matches("[0-9A-F]{8}");
        assertThat(chunks(id)).as("nothing half is kept").isZero();
        assertThat(http.get().uri("/jobs").with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("系统出了故障", failed.failureCode(), "/jobs/" + id + "/retry");

        jobs.retry(LIN_OFFICE, id);
        assertThat(row(LIN_OFFICE).status()).isEqualTo(JobStatus.WAITING);
        assertThatThrownBy(() -> jobs.retry(LIN_OFFICE, id)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aRuleThatSaysNoIsShownInItsOwnWords() {
        runner.run(start(LIN_OFFICE, Map.of("refuse", "yes")));
        assertThat(http.get().uri("/jobs").with(as(LIN_OFFICE))).bodyText().contains("已有系列使用“安爱卫办交”");
        runner.run(start(CHEN_TCM, Map.of("rows", "1", "fault", "gone")));
        assertThat(http.get().uri("/jobs").with(as(CHEN_TCM))).bodyText().contains("没有权限查看");
    }

    @Test
    void aNodeThoughtDeadCannotWriteIntoTheRunThatTookItsPlace() {
        var id = start(LIN_OFFICE, Map.of("rows", "10"));
        int late = book.begin(id).orElseThrow();
        book.chunk(id, late, 0, new byte[] {1});
        runner.run(id);
        book.progress(id, late, 1, 10);
        assertThatThrownBy(() -> book.chunk(id, late, 1, new byte[] {2})).isInstanceOf(IllegalStateException.class);
        book.failed(id, late, Failure.gaveUp());

        assertThat(row(LIN_OFFICE).status()).isEqualTo(JobStatus.DONE);
        assertThat(row(LIN_OFFICE).done()).isEqualTo(10);
        assertThat(chunks(id)).isOne();
    }

    @Test
    void whatKillsItsNodeAgainAndAgainIsGivenUp() {
        var id = start(LIN_OFFICE, Map.of("rows", "10"));
        for (int i = 0; i < 3; i++) {
            book.begin(id);
        }
        runner.run(id);
        assertThat(row(LIN_OFFICE).failureKey()).isEqualTo("job.failure.gaveUp");

        jobs.retry(LIN_OFFICE, id);
        runner.run(id);
        assertThat(row(LIN_OFFICE).status()).isEqualTo(JobStatus.DONE);
    }

    @Test
    void goesWithItsFileSevenDaysAfterItsEnd() {
        var id = start(LIN_OFFICE, Map.of("rows", "10"));
        runner.run(id);
        expiry.run(clock.instant().plus(Duration.ofDays(7)).minusSeconds(60));
        assertThat(chunks(id)).isOne();
        expiry.run(clock.instant().plus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(jobs.list(LIN_OFFICE, 1)).isEmpty();
        assertThat(chunks(id)).isZero();
    }

    @Test
    void thePageLooksAgainOnlyWhileSomethingRuns() {
        assertThat(http.get().uri("/jobs").with(as(LIN_OFFICE)))
                .bodyText()
                .contains("没有任务")
                .doesNotContain("every 2s");
        var id = start(LIN_OFFICE, Map.of("rows", "10"));
        assertThat(http.get().uri("/jobs").with(as(LIN_OFFICE))).bodyText().contains("every 2s", "等待中");
        runner.run(id);
        assertThat(http.get().uri("/jobs").with(as(LIN_OFFICE)).cookie(new Cookie("lang", "en")))
                .bodyText()
                .contains("Download 清单.csv", "Done")
                .doesNotContain("every 2s");
    }

    private UUID start(Actor actor, Map<String, String> params) {
        return jobs.start(actor, SampleJob.CODE, "整改台账，逾期", params);
    }

    private JobRow row(Actor actor) {
        return jobs.list(actor, 1).getContent().get(0);
    }

    private int queued(UUID id) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    private int chunks(UUID id) {
        return jdbc.sql("select count(*) from background_job_chunk where job_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
