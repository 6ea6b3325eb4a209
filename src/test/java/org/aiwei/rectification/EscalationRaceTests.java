package org.aiwei.rectification;

import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes let the clock strike at the same moment. */
@DeskTest
class EscalationRaceTests {

    private static final int ITEMS = 8;

    @Autowired
    LadderCast ladder;

    @Autowired
    SampleItems items;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;
    private final List<UUID> all = new ArrayList<>();
    private LocalDate due;

    @BeforeEach
    void issued() {
        campaign = items.campaign();
        due = items.today().plusDays(7);
        IntStream.range(0, ITEMS)
                .forEach(i -> all.add(
                        ladder.issued(campaign, i % 2 == 0 ? PEOPLES_HOSPITAL : TCM_HOSPITAL, items.today(), due)));
    }

    @AfterEach
    void clear() {
        var mine = " (select id from rectification where campaign_id = ?)";
        for (var sql : List.of(
                "delete from work_item where campaign_id = ?",
                "delete from escalation where rectification_id in" + mine,
                "delete from rectification_transition where rectification_id in" + mine,
                "delete from rectification where campaign_id = ?",
                "delete from campaign_participant where campaign_id = ?",
                "delete from campaign where id = ?")) {
            jdbc.sql(sql).param(campaign).update();
        }
    }

    @Test
    void bothTogetherClimbEachRungOnce() throws Exception {
        var start = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var day : List.of(due.minusDays(3), due, due.plusDays(10))) {
                var runs = IntStream.range(0, 2)
                        .mapToObj(i -> nodes.submit(() -> {
                            start.await();
                            ladder.run(day);
                            return i;
                        }))
                        .toList();
                for (var run : runs) {
                    run.get();
                }
            }
        } finally {
            nodes.shutdownNow();
        }
        for (var item : all) {
            assertThat(ladder.rungs(item)).hasSize(5);
            assertThat(ladder.trail(item)).hasSize(6).doesNotHaveDuplicates();
            assertThat(ladder.work(item, "COPY", "REPORTER")).containsExactly("REMIND");
            assertThat(ladder.work(item, "COPY", "UNIT")).containsExactly("URGE");
            assertThat(ladder.work(item, "COPY", "HEAD")).containsExactly("SUPERVISE_RED");
            assertThat(ladder.work(item, "TODO", "OFFICE")).containsExactly("DECIDE_STEP");
        }
        assertThat(jdbc.sql("""
                        select count(distinct number) from escalation e join rectification r on r.id = e.rectification_id
                         where r.campaign_id = ? and number is not null
                        """).param(campaign).query(Integer.class).single()).isEqualTo(ITEMS);
    }
}
