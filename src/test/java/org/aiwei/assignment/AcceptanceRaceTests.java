package org.aiwei.assignment;

import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aiwei.DeskTest;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class AcceptanceRaceTests {

    private static final int PEOPLE = 20;

    @Autowired
    SampleTasks tasks;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;
    private UUID assignment;

    @BeforeEach
    void issued() {
        campaign = tasks.published();
        assignment = tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL);
    }

    @AfterEach
    void clear() {
        for (var sql : new String[] {
            "delete from work_item where campaign_id = ?",
            "delete from assignment_part_transition where part_id in (select id from assignment_part where campaign_id = ?)",
            "delete from assignment_part where campaign_id = ?",
            "delete from assignment where campaign_id = ?",
            "delete from campaign where id = ?"
        }) {
            jdbc.sql(sql).param(campaign).update();
        }
    }

    @Test
    void twentyAcceptAtOnceAndItIsAcceptedOnce() throws Exception {
        var part = tasks.part(assignment, PEOPLES_HOSPITAL).id();
        var start = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            var tries = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> people.submit(accept(part, start)))
                    .toList();
            start.countDown();
            int accepted = 0;
            for (var attempt : tries) {
                accepted += attempt.get();
            }
            assertThat(accepted).isOne();
        } finally {
            people.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from assignment_part_transition where part_id = ?")
                        .param(part)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private Callable<Integer> accept(UUID part, CountDownLatch start) {
        return () -> {
            start.await();
            try {
                assignments.move(LI_PEOPLES, part, PartAction.ACCEPT, "");
                return 1;
            } catch (OptimisticLockingFailureException | RuleBroken late) {
                return 0;
            }
        };
    }
}
