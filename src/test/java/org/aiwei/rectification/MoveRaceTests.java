package org.aiwei.rectification;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fifty people press the same button in the same moment: one move happens, forty-nine are told so. */
@DeskTest
class MoveRaceTests {

    private static final int PEOPLE = 50;

    @Autowired
    SampleItems items;

    @Autowired
    Rectifications rectifications;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;
    private UUID item;

    @BeforeEach
    void issued() {
        campaign = items.campaign();
        item = items.issued(campaign, PEOPLES_HOSPITAL);
    }

    @AfterEach
    void clear() {
        jdbc.sql("update rectification set merged_into = null where campaign_id = ?")
                .param(campaign)
                .update();
        for (var table : new String[] {
            "submission_criterion:submission_id in (select id from rectification_submission where rectification_id = ?)",
            "rectification_submission:rectification_id = ?",
            "extension_request:rectification_id = ?",
            "rectification_transition:rectification_id = ?"
        }) {
            var parts = table.split(":", 2);
            jdbc.sql("delete from " + parts[0] + " where " + parts[1])
                    .param(item)
                    .update();
        }
        jdbc.sql("delete from work_item where campaign_id = ?").param(campaign).update();
        jdbc.sql("delete from rectification where id = ?").param(item).update();
        jdbc.sql("delete from campaign where id = ?").param(campaign).update();
    }

    @ParameterizedTest
    @EnumSource(
            value = RectificationAction.class,
            names = {"ACCEPT", "SUBMIT", "VOID"})
    void fiftyAtOnceAndItHappensOnce(RectificationAction action) throws Exception {
        var actor = action == RectificationAction.VOID ? LIN_OFFICE : LI_PEOPLES;
        int rows = action == RectificationAction.SUBMIT ? 2 : 1; // it accepts first
        assertThat(race(actor, action, null)).isOne();
        assertThat(count("select count(*) from rectification_transition where rectification_id = ?"))
                .isEqualTo(rows);
        assertThat(count("select count(*) from audit_entry where subject_id = ? and action <> 'ISSUE'"))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource(value = RectificationAction.class, names = "ASK_RETURN")
    void theSameWithTheVersionOfThePageTheyAllHadOpen(RectificationAction action) throws Exception {
        assertThat(race(LI_PEOPLES, action, rectifications.versionOf(LI_PEOPLES, item)))
                .isOne();
        assertThat(count("select count(*) from rectification_transition where rectification_id = ?"))
                .isOne();
    }

    private int race(Actor actor, RectificationAction action, @Nullable Long version) throws Exception {
        var start = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            var tries = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> people.submit(attempt(actor, action, version, start)))
                    .toList();
            start.countDown();
            int happened = 0;
            for (var attempt : tries) {
                happened += attempt.get();
            }
            return happened;
        } finally {
            people.shutdownNow();
        }
    }

    private Callable<Integer> attempt(
            Actor actor, RectificationAction action, @Nullable Long version, CountDownLatch start) {
        return () -> {
            start.await();
            try {
                if (version == null) {
                    rectifications.move(actor, item, action, items.words(action));
                } else {
                    rectifications.move(actor, item, action, items.words(action), version);
                }
                return 1;
            } catch (OptimisticLockingFailureException | RuleBroken | StaleRecord late) {
                return 0;
            }
        };
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(item).query(Integer.class).single();
    }
}
