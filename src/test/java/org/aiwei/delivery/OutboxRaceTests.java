package org.aiwei.delivery;

import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Outside a test's own transaction: several nodes, and events that are taken back. */
@DeskTest
class OutboxRaceTests {

    @Autowired
    DeliveryCast cast;

    @Autowired
    OutboxRun run;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    OutsideCast outside;

    @Autowired
    org.aiwei.calendar.WorkCalendar calendar;

    UUID campaign;

    @BeforeEach
    void aCampaignRuns() {
        jdbc.sql("delete from delivery_outbox").update();
        campaign = cast.campaign();
    }

    @AfterEach
    void clear() {
        cast.clear(campaign);
    }

    @Test
    void anEventThatIsTakenBackLeavesNoRow() {
        transaction.executeWithoutResult(status -> {
            cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL);
            assertThat(rows("WAITING")).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(rows("WAITING")).isZero();
    }

    @Test
    void twoNodesTogetherDeliverEachOnce() throws Exception {
        IntStream.range(0, 12)
                .forEach(
                        i -> cast.issue(campaign, "第" + i + "项", cast.today().plusDays(60), MEDICAL, PEOPLES_HOSPITAL));
        var start = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var runs = IntStream.range(0, 2)
                    .mapToObj(i -> nodes.submit(() -> {
                        start.await();
                        run.run(clock.instant());
                        return i;
                    }))
                    .toList();
            for (var each : runs) {
                each.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(rows("WAITING")).isZero();
        assertThat(rows("DONE")).isEqualTo(24);
        assertThat(jdbc.sql("""
                        select count(*) from inbox_entry e join work_item w on w.id = e.work_id
                         where w.campaign_id = ? and e.person_id = ?
                        """)
                        .params(campaign, LI_PEOPLES.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void deliveredAgainAfterACrashBeforeTheMarkItLiesThereOnce() {
        cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        cast.deliver();
        jdbc.sql("update delivery_outbox set status = 'WAITING', ended_at = null")
                .update();
        cast.deliver();
        assertThat(cast.inbox(LI_PEOPLES)).containsExactly("ACCEPT 灭鼠");
    }

    @Test
    void aCrashBetweenSendingAndMarkingSendsAgainAndLosesNothing() {
        outside.quiet();
        cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL);
        jdbc.sql("update work_item set topic = 'REPORT', step = 'REFILL' where campaign_id = ?")
                .param(campaign)
                .update();
        var now = cast.at(calendar.workdayOnOrAfter(cast.today()), "10:00");
        jdbc.sql("update work_item set opened_at = ? where campaign_id = ?")
                .params(now.atOffset(java.time.ZoneOffset.UTC), campaign)
                .update();
        jdbc.sql("update delivery_outbox set next_at = ?")
                .param(now.atOffset(java.time.ZoneOffset.UTC))
                .update();
        outside.trouble = way -> {
            outside.said.add("sent, and then the power went");
            throw new OutOfMemoryError("the node dies here");
        };
        assertThatThrownBy(() -> outside.run(now)).isInstanceOf(OutOfMemoryError.class);
        assertThat(rows("WAITING")).as("the message to the group").isEqualTo(1);
        outside.trouble = null;
        outside.run(now.plusSeconds(10));
        outside.run(now.plusSeconds(20));
        assertThat(outside.said).hasSize(2);
        assertThat(rows("WAITING")).isZero();
        assertThat(jdbc.sql(
                                "select count(*) from inbox_entry e join work_item w on w.id = e.work_id where w.campaign_id = ?")
                        .param(campaign)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void eachFailureWaitsTwiceAsLongUntilItIsGivenUp() {
        cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL);
        var now = clock.instant();
        var rules = new DeliveryRules(
                java.time.LocalTime.of(8, 30),
                java.time.LocalTime.of(8, 0),
                java.time.LocalTime.of(18, 0),
                java.util.List.of(0),
                3,
                Duration.ofSeconds(60),
                Duration.ofHours(72),
                31,
                180);
        for (var wait : new int[] {60, 120}) {
            fail(rules, now);
            assertThat(claimed(now.plusSeconds(wait - 1))).isZero();
            now = now.plusSeconds(wait);
            assertThat(claimed(now)).isEqualTo(1);
        }
        fail(rules, now);
        assertThat(claimed(now.plus(Duration.ofDays(9)))).isZero();
        assertThat(rows("DEAD")).isEqualTo(1);
    }

    private void fail(DeliveryRules rules, java.time.Instant now) {
        transaction.executeWithoutResult(
                status -> outbox.failed(outbox.claim(Channel.INBOX, now, 1).get(0), rules, null, "refused", now));
    }

    private int claimed(java.time.Instant now) {
        return transaction.execute(status -> outbox.claim(Channel.INBOX, now, 9).size());
    }

    private int rows(String status) {
        return jdbc.sql("select count(*) from delivery_outbox where status = ?")
                .param(status)
                .query(Integer.class)
                .single();
    }
}
