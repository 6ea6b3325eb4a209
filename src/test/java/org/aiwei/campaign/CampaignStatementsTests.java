package org.aiwei.campaign;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.as;
import static org.aiwei.campaign.SampleCampaigns.day;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** However many rows there are, a page asks the database as often as with one. */
@DeskTest
@Transactional
class CampaignStatementsTests {

    private static final Office RUNS = new Office(OFFICE.id(), OFFICE.path(), BUREAU.path());

    @Autowired
    MockMvcTester http;

    @Autowired
    CampaignRepository repository;

    @Autowired
    EntityManager entities;

    @Test
    void theListDoesNotAskForEachRow() {
        campaign(1);
        var one = statements("/campaigns?year=2026");
        for (int i = 0; i < 15; i++) {
            campaign(3);
        }
        assertThat(statements("/campaigns?year=2026")).isEqualTo(one).isLessThan(12);
    }

    @Test
    void theOverviewDoesNotAskForEachPart() {
        var small = statements("/campaigns/" + campaign(1));
        var large = statements("/campaigns/" + campaign(40));
        assertThat(large).isEqualTo(small).isLessThan(25);
    }

    private long statements(String path) {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(
                () -> assertThat(http.get().uri(path).with(as(LIN_OFFICE))).hasStatusOk());
    }

    private UUID campaign(int parts) {
        var campaign = SampleCampaigns.consolidation(RUNS, List.of());
        var phases = new ArrayList<Phase>();
        var members = new ArrayList<GroupMember>();
        var milestones = new ArrayList<Milestone>();
        for (int i = 0; i < parts; i++) {
            phases.add(new Phase("阶段" + i, day("2026-01-01").plusDays(i), day("2026-12-31"), ""));
            milestones.add(new Milestone("节点" + i, day("2026-03-01").plusDays(i), ""));
            members.add(new GroupMember(GroupRole.MEMBER, null, "成员" + i, ""));
        }
        campaign.divide(phases, LIN_OFFICE, SampleCampaigns.NOW);
        campaign.mark(milestones, LIN_OFFICE, SampleCampaigns.NOW);
        campaign.seat(members, LIN_OFFICE, SampleCampaigns.NOW);
        return repository.saveAndFlush(campaign).getId();
    }
}
