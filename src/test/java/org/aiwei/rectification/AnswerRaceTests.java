package org.aiwei.rectification;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aiwei.DeskTest;
import org.aiwei.Held;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

/** A unit answers in the moment in which somebody else decides: one of the two happens, the other is told so. */
@DeskTest
class AnswerRaceTests {

    private static final int ROUNDS = 8;

    @Autowired
    SampleItems items;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Campaigns campaigns;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final List<UUID> issued = new ArrayList<>();
    private UUID campaign;

    @BeforeEach
    void aCampaignRuns() {
        campaign = items.campaign();
    }

    @AfterEach
    void clear() {
        people.shutdownNow();
        var perItem = new String[] {
            "delete from look_back where rectification_id = ?",
            "delete from submission_criterion where submission_id in (select id from rectification_submission where rectification_id = ?)",
            "delete from rectification_submission where rectification_id = ?",
            "delete from extension_request where rectification_id = ?",
            "delete from rectification_transition where rectification_id = ?"
        };
        for (var item : issued) {
            for (var sql : perItem) {
                jdbc.sql(sql).param(item).update();
            }
        }
        for (var table :
                new String[] {"work_item where campaign_id", "rectification where campaign_id", "campaign where id"}) {
            jdbc.sql("delete from " + table + " = ?").param(campaign).update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RECTIFYING, SUBMIT, CLOSE_AS",
        "RECTIFYING, SUBMIT, VOID",
        "RECTIFYING, SUBMIT, TRANSFER",
        "RECTIFYING, ASK_EXTENSION, CLOSE_AS",
        "SUBMITTED, WITHDRAW_SUBMISSION, VERIFY",
        "SUBMITTED, WITHDRAW_SUBMISSION, REJECT",
        "SUBMITTED, WITHDRAW_SUBMISSION, VOID",
        "EXTENSION_ASKED, WITHDRAW_EXTENSION, GRANT_EXTENSION"
    })
    void oneOfTwoHappensAndTheOtherIsToldSo(
            RectificationStatus status, RectificationAction answer, RectificationAction decision) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var item = bring(status);
            var seen = rectifications.versionOf(LIN_OFFICE, item);
            int before = moves(item).size();
            var start = new CyclicBarrier(2);
            var unit = people.submit(attempt(LI_PEOPLES, item, answer, seen, start));
            var office = people.submit(attempt(LIN_OFFICE, item, decision, seen, start));
            boolean answered = unit.get(20, TimeUnit.SECONDS);
            boolean decided = office.get(20, TimeUnit.SECONDS);
            assertThat(answered).as("exactly one of the two").isNotEqualTo(decided);
            assertThat(moves(item)).hasSize(before + 1).last().isEqualTo((answered ? answer : decision).name());
            assertThat(jdbc.sql("select status from rectification where id = ?")
                            .param(item)
                            .query(String.class)
                            .single())
                    .isEqualTo(jdbc.sql(
                                    "select to_status from rectification_transition where rectification_id = ? order by seq desc limit 1")
                            .param(item)
                            .query(String.class)
                            .single());
        }
    }

    @Test
    void whoAnswersWhileTheCampaignIsBeingClosedFindsItClosed() throws Exception {
        var item = bring(RectificationStatus.RECTIFYING);
        var closed =
                new Held(transactions, jdbc, () -> campaigns.move(LIN_OFFICE, campaign, CampaignAction.CLOSE, "结束"));
        var answering = people.submit(() -> items.move(LI_PEOPLES, item, RectificationAction.SUBMIT));
        closed.endOnceAwaited("campaign");
        assertThatThrownBy(() -> answering.get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RuleBroken.class)
                .hasRootCauseMessage("rectification.campaign.not-running");
        assertThat(moves(item)).containsExactly("ACCEPT");
    }

    @Test
    void closingTheCampaignWaitsForWhoIsAnswering() throws Exception {
        var item = bring(RectificationStatus.RECTIFYING);
        var answered = new Held(transactions, jdbc, () -> items.move(LI_PEOPLES, item, RectificationAction.SUBMIT));
        var closing = people.submit(() -> campaigns.move(LIN_OFFICE, campaign, CampaignAction.CLOSE, "结束"));
        answered.endOnceAwaited("campaign");
        closing.get(20, TimeUnit.SECONDS);
        assertThat(moves(item)).containsExactly("ACCEPT", "SUBMIT");
        assertThat(jdbc.sql(
                                "select count(*) from work_item where campaign_id = ? and closed_at is null and kind = 'TODO' and not suspended")
                        .param(campaign)
                        .query(Integer.class)
                        .single())
                .as("work of a closed campaign that still shows")
                .isZero();
    }

    private UUID bring(RectificationStatus status) {
        var item = items.issued(campaign, PEOPLES_HOSPITAL);
        issued.add(item);
        items.move(LI_PEOPLES, item, RectificationAction.ACCEPT);
        if (status == RectificationStatus.SUBMITTED) {
            items.move(LI_PEOPLES, item, RectificationAction.SUBMIT);
        } else if (status == RectificationStatus.EXTENSION_ASKED) {
            items.move(ZHANG_PEOPLES, item, RectificationAction.ASK_EXTENSION);
        }
        return item;
    }

    private Callable<Boolean> attempt(
            Actor actor, UUID item, RectificationAction action, Long version, CyclicBarrier start) {
        return () -> {
            start.await(20, TimeUnit.SECONDS);
            try {
                rectifications.move(actor, item, action, items.words(action), version);
                return true;
            } catch (RuleBroken | StaleRecord | OptimisticLockingFailureException changed) {
                return false;
            } catch (AccessDeniedException | RecordNotFound handedOn) { // it is another unit's now
                assertThat(actor).isEqualTo(LI_PEOPLES);
                return false;
            }
        };
    }

    private List<String> moves(UUID item) {
        return jdbc.sql("select action from rectification_transition where rectification_id = ? order by seq")
                .param(item)
                .query(String.class)
                .list();
    }
}
