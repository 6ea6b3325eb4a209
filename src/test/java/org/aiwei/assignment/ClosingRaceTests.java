package org.aiwei.assignment;

import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.MEDICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aiwei.DeskTest;
import org.aiwei.Held;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The office closes a campaign at the moment at which a unit accepts: one comes after the other, never both at once. */
@DeskTest
class ClosingRaceTests {

    @Autowired
    SampleTasks tasks;

    @Autowired
    Assignments assignments;

    @Autowired
    Campaigns campaigns;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private UUID campaign;
    private UUID part;

    @BeforeEach
    void issued() {
        campaign = tasks.published();
        part = tasks.part(tasks.issued(campaign, MEDICAL), MEDICAL).id();
    }

    @AfterEach
    void clear() {
        people.shutdownNow();
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
    void whoAcceptsWhileItIsBeingClosedFindsItClosed() throws Exception {
        var closing =
                new Held(transactions, jdbc, () -> campaigns.move(LIN_OFFICE, campaign, CampaignAction.CLOSE, "结束"));
        var accepting = people.submit(() -> assignments.move(HE_MEDICAL, part, PartAction.ACCEPT, ""));
        closing.endOnceAwaited("campaign");
        assertThatThrownBy(() -> accepting.get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RuleBroken.class)
                .hasRootCauseMessage("assignment.campaign.not-running");
        assertThat(acceptances()).isZero();
    }

    @Test
    void closingWaitsForWhoIsAccepting() throws Exception {
        var accepting = new Held(transactions, jdbc, () -> assignments.move(HE_MEDICAL, part, PartAction.ACCEPT, ""));
        var closing = people.submit(() -> campaigns.move(LIN_OFFICE, campaign, CampaignAction.CLOSE, "结束"));
        accepting.endOnceAwaited("campaign");
        closing.get(20, TimeUnit.SECONDS);
        assertThat(acceptances()).isOne();
        assertThat(jdbc.sql(
                                "select count(*) from work_item where campaign_id = ? and closed_at is null and kind = 'TODO'"
                                        + " and not suspended")
                        .param(campaign)
                        .query(Integer.class)
                        .single())
                .as("work of a closed campaign that still shows")
                .isZero();
    }

    private int acceptances() {
        return jdbc.sql("select count(*) from assignment_part_transition where part_id = ?")
                .param(part)
                .query(Integer.class)
                .single();
    }
}
