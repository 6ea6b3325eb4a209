package org.aiwei.campaign;

import static org.aiwei.campaign.CampaignAction.ARCHIVE;
import static org.aiwei.campaign.CampaignAction.CLOSE;
import static org.aiwei.campaign.CampaignAction.PUBLISH;
import static org.aiwei.campaign.CampaignAction.REOPEN;
import static org.aiwei.campaign.SampleCampaigns.NOW;
import static org.aiwei.campaign.SampleCampaigns.OFFICER;
import static org.aiwei.campaign.SampleCampaigns.consolidation;
import static org.aiwei.campaign.SampleCampaigns.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.aiwei.Told;
import org.aiwei.campaign.CampaignChanged.Kind;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignTests {

    @Test
    void goesFromDraftToArchiveAndKeepsWhoAndWhy() {
        var campaign = consolidation();
        campaign.move(PUBLISH, OFFICER, "", NOW);
        campaign.move(CLOSE, OFFICER, "验收结束", NOW);
        campaign.move(REOPEN, OFFICER, "补一轮检查", NOW);
        campaign.move(CLOSE, OFFICER, "补完", NOW);
        campaign.move(ARCHIVE, OFFICER, "材料归档", NOW);

        assertThat(campaign.getStatus()).isEqualTo(CampaignStatus.ARCHIVED);
        assertThat(campaign.getTransitions())
                .extracting(CampaignTransition::getToStatus)
                .containsExactly(
                        CampaignStatus.PUBLISHED,
                        CampaignStatus.CLOSED,
                        CampaignStatus.PUBLISHED,
                        CampaignStatus.CLOSED,
                        CampaignStatus.ARCHIVED);
        assertThat(campaign.getTransitions().get(2))
                .extracting(CampaignTransition::getActorName, CampaignTransition::getRemark)
                .containsExactly(OFFICER.name(), "补一轮检查");
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignAction.class,
            names = {"CLOSE", "REOPEN", "ARCHIVE"})
    void aDraftCanOnlyBePublished(CampaignAction action) {
        assertThatThrownBy(() -> consolidation().move(action, OFFICER, "x", NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("campaign." + action);
    }

    @Test
    void anArchivedCampaignMovesNoMore() {
        var campaign = consolidation();
        campaign.move(PUBLISH, OFFICER, "", NOW);
        campaign.move(CLOSE, OFFICER, "验收结束", NOW);
        campaign.move(ARCHIVE, OFFICER, "归档", NOW);
        for (var action : CampaignAction.values()) {
            assertThatThrownBy(() -> campaign.move(action, OFFICER, "x", NOW)).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    void closingNeedsAReason() {
        var campaign = consolidation();
        campaign.move(PUBLISH, OFFICER, "", NOW);
        assertThatThrownBy(() -> campaign.move(CLOSE, OFFICER, "  ", NOW)).hasMessage("campaign.reason.missing");
        assertThat(campaign.getStatus()).isEqualTo(CampaignStatus.PUBLISHED);
    }

    @Test
    void namesEverythingThatIsMissingBeforePublishing() {
        var bare = Campaign.draft(SampleCampaigns.OFFICE, CampaignTexts.named("健康城市", 2026), OFFICER, NOW);

        assertThat(bare.missing()).containsExactly(Missing.PHASES, Missing.HEAD);
        assertThatThrownBy(() -> bare.move(PUBLISH, OFFICER, "", NOW)).hasMessage("campaign.incomplete");
        assertThat(consolidation().missing()).isEmpty();
    }

    @Test
    void runsFromItsFirstPhaseToItsLastThoughPhasesOverlap() {
        var campaign = consolidation();
        campaign.divide(
                List.of(
                        new Phase("巩固提升", day("2026-09-01"), day("2026-12-20"), ""),
                        new Phase("组织实施", day("2026-03-01"), day("2026-12-25"), ""),
                        new Phase("宣传发动", day("2026-01-10"), day("2026-03-31"), "")),
                OFFICER,
                NOW);

        assertThat(campaign.getStartsOn()).isEqualTo("2026-01-10");
        assertThat(campaign.getEndsOn()).isEqualTo("2026-12-25");
        assertThat(campaign.getPlan().getPhases()).extracting(Phase::name).containsExactly("宣传发动", "组织实施", "巩固提升");
    }

    @Test
    void withoutPhasesItLastsTheYear() {
        var bare = Campaign.draft(SampleCampaigns.OFFICE, CampaignTexts.named("健康城市", 2026), OFFICER, NOW);
        assertThat(bare.getStartsOn()).isEqualTo("2026-01-01");
        assertThat(bare.getEndsOn()).isEqualTo("2026-12-31");
    }

    @Test
    void standardsAreFrozenOncePublishedButTextsMayStillChange() {
        var campaign = consolidation();
        campaign.move(PUBLISH, OFFICER, "", NOW);
        var texts = SampleCampaigns.texts("新名称", List.of(UUID.randomUUID()));
        assertThatThrownBy(() -> campaign.describe(texts, OFFICER, NOW)).hasMessage("campaign.editions.frozen");

        campaign.describe(SampleCampaigns.texts("新名称", campaign.getPlan().getEditionIds()), OFFICER, NOW);
        assertThat(campaign.getName()).isEqualTo("新名称");
    }

    @Test
    void aClosedCampaignIsChangedNoMore() {
        var campaign = consolidation();
        campaign.move(PUBLISH, OFFICER, "", NOW);
        campaign.move(CLOSE, OFFICER, "验收结束", NOW);
        assertThatThrownBy(() -> campaign.mark(List.of(), OFFICER, NOW)).hasMessage("campaign.closed");
        assertThatThrownBy(() -> campaign.seat(List.of(), OFFICER, NOW)).hasMessage("campaign.closed");
        assertThatThrownBy(() -> campaign.divide(List.of(), OFFICER, NOW)).hasMessage("campaign.closed");
        assertThatThrownBy(() -> campaign.ruleBy(CampaignRules.usual(), OFFICER, NOW))
                .hasMessage("campaign.closed");
    }

    @Test
    void aCopyForAnotherYearIsADraftWhoseDatesAreMoved() {
        var copy = consolidation().copy("巩固国家卫生县 2027", 1, OFFICER, NOW);
        assertThat(copy.getStatus()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(copy)
                .extracting(Campaign::getYear, Campaign::getStartsOn, Campaign::getEndsOn)
                .containsExactly(2027, day("2027-01-01"), day("2027-12-31"));
        assertThat(copy.getPlan().getMilestones()).extracting(Milestone::dueOn).containsExactly(day("2027-03-28"));
        assertThat(copy.texts().basis()).as("papers of the old year").isEmpty();
        assertThat(Told.by(copy, CampaignChanged.class))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .extracting(CampaignChanged::kind, CampaignChanged::detail)
                        .containsExactly(Kind.COPY, "← 巩固国家卫生县 2026"));
    }

    @Test
    void whatChangedIsToldAndWhatDidNotIsNot() {
        var campaign = consolidation();
        int before = Told.by(campaign, CampaignChanged.class).size();
        var same = SampleCampaigns.texts(campaign.getName(), campaign.getPlan().getEditionIds());
        campaign.describe(same, OFFICER, NOW);
        assertThat(Told.by(campaign, CampaignChanged.class)).hasSize(before);

        campaign.describe(same.forAnotherYear("健康城市", 2027), OFFICER, NOW);
        assertThat(campaign.getName()).isEqualTo("健康城市");
        assertThat(Told.by(campaign, CampaignChanged.class)).last().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(Kind.TEXTS);
            assertThat(told.detail()).contains("− 巩固国家卫生县 2026", "+ 健康城市");
        });
    }

    @Test
    void theLeadingGroupStandsInTheOrderOfThePaper() {
        var campaign = consolidation();
        campaign.seat(
                List.of(
                        new GroupMember(GroupRole.MEMBER, null, "丙", ""),
                        new GroupMember(GroupRole.HEAD, null, "书记", ""),
                        new GroupMember(GroupRole.MEMBER, null, "甲", ""),
                        new GroupMember(GroupRole.HEAD, null, "局长", "")),
                OFFICER,
                NOW);
        assertThat(campaign.getPlan().getMembers())
                .extracting(GroupMember::name)
                .containsExactly("书记", "局长", "丙", "甲");
    }

    @Test
    void theLadderLeavesInterviewAndAccountabilityToPeople() {
        assertThat(LadderRung.usual())
                .filteredOn(rung -> !rung.step().mayBeAutomatic())
                .isNotEmpty()
                .noneMatch(LadderRung::automatic);
    }
}
