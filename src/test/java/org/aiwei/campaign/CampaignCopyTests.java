package org.aiwei.campaign;

import static org.aiwei.campaign.SampleCampaigns.NOW;
import static org.aiwei.campaign.SampleCampaigns.OFFICER;
import static org.aiwei.campaign.SampleCampaigns.consolidation;
import static org.aiwei.campaign.SampleCampaigns.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignCopyTests {

    @Test
    void nextYearsDraftHasTheSameShapeWithMovedDates() {
        var campaign = consolidation();
        campaign.ruleBy(
                new CampaignRules(
                        new LightRule(5, 20, 40),
                        List.of(),
                        List.of(),
                        20,
                        ReportShift.PREVIOUS,
                        new FollowUpRule(48, "10,60", 3, 90)),
                OFFICER,
                NOW);

        var copy = campaign.copy("巩固国家卫生县 2027", 1, OFFICER, NOW);

        assertThat(copy.getId()).isNotEqualTo(campaign.getId());
        assertThat(copy.getStatus()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(copy.getYear()).isEqualTo(2027);
        assertThat(copy.getStartsOn()).isEqualTo("2027-01-01");
        assertThat(copy.getEndsOn()).isEqualTo("2027-12-31");
        assertThat(copy.getPlan().getPhases())
                .extracting(Phase::fromOn)
                .containsExactly(day("2027-01-01"), day("2027-03-01"), day("2027-09-01"));
        assertThat(copy.getPlan().getMilestones()).extracting(Milestone::dueOn).containsExactly(day("2027-03-28"));
        assertThat(copy.getPlan().getMembers()).isEqualTo(campaign.getPlan().getMembers());
        assertThat(copy.getPlan().getEditionIds()).isEqualTo(campaign.getPlan().getEditionIds());
        assertThat(copy.rules()).isEqualTo(campaign.rules());
        assertThat(copy.getPlan().getBasis()).isEmpty();
        assertThat(copy.getTransitions()).isEmpty();
    }

    @Test
    void leapDayBecomesTheTwentyEighth() {
        assertThat(new Milestone("报送", day("2024-02-29"), "").shifted(1).dueOn())
                .isEqualTo("2025-02-28");
        assertThat(new Phase("冬季", day("2024-02-29"), day("2024-02-29"), "")
                        .shifted(1)
                        .fromOn())
                .isEqualTo("2025-02-28");
    }

    @Test
    void aPhaseToTheEndOfFebruaryLeavesNoGapInALeapYear() {
        var phase = new Phase("宣传发动", day("2027-01-01"), day("2027-02-28"), "").shifted(1);
        assertThat(phase.toOn()).isEqualTo("2028-02-29");
    }

    @Test
    void aPhaseEndingInsideAMonthKeepsItsDay() {
        assertThat(new Phase("x", day("2026-01-01"), day("2026-03-28"), "")
                        .shifted(2)
                        .toOn())
                .isEqualTo("2028-03-28");
    }
}
