package org.aiwei.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.LightRule;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentPartTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID OTHER = UUID.randomUUID();
    private static final Actor LI = new Actor(UUID.randomUUID(), "李联络员", List.of());
    private static final Actor LIU = new Actor(UUID.randomUUID(), "刘主任", List.of());
    private static final Setting SETTING = new Setting(campaign(), "县人民医院", NOW);

    /** The whole table by hand: where each action leads; what is missing here must be refused. */
    private static final Map<PartStatus, Map<PartAction, PartStatus>> TABLE = Map.of(
            PartStatus.PENDING,
                    Map.of(PartAction.ACCEPT, PartStatus.ACCEPTED, PartAction.ASK_RETURN, PartStatus.RETURN_ASKED),
            PartStatus.ACCEPTED,
                    Map.of(PartAction.ASK_RETURN, PartStatus.RETURN_ASKED, PartAction.CLAIM, PartStatus.CLAIMED),
            PartStatus.RETURN_ASKED,
                    Map.of(PartAction.REFUSE_RETURN, PartStatus.PENDING, PartAction.REASSIGN, PartStatus.REPLACED),
            PartStatus.CLAIMED,
                    Map.of(
                            PartAction.WITHDRAW,
                            PartStatus.ACCEPTED,
                            PartAction.CONFIRM,
                            PartStatus.DONE,
                            PartAction.RETURN_CLAIM,
                            PartStatus.ACCEPTED),
            PartStatus.DONE, Map.of(PartAction.REOPEN, PartStatus.ACCEPTED),
            PartStatus.REPLACED, Map.of());

    private static final Map<PartStatus, List<PartAction>> WAY = Map.of(
            PartStatus.PENDING, List.of(),
            PartStatus.ACCEPTED, List.of(PartAction.ACCEPT),
            PartStatus.RETURN_ASKED, List.of(PartAction.ASK_RETURN),
            PartStatus.CLAIMED, List.of(PartAction.ACCEPT, PartAction.CLAIM),
            PartStatus.DONE, List.of(PartAction.ACCEPT, PartAction.CLAIM, PartAction.CONFIRM),
            PartStatus.REPLACED, List.of(PartAction.ASK_RETURN, PartAction.REASSIGN));

    static Stream<Arguments> everyPair() {
        return Stream.of(PartStatus.values())
                .flatMap(status -> Stream.of(PartAction.values()).map(action -> arguments(status, action)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyActionFromEveryStatusLeadsWhereTheTableSaysOrNowhere(PartStatus status, PartAction action) {
        var part = in(status);
        var target = TABLE.get(status).get(action);
        if (target == null) {
            assertThatThrownBy(() -> move(part, action))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("assignment." + action + ".from." + status);
            assertThat(part.getStatus()).isEqualTo(status);
            assertThat(part.getTransitions()).hasSize(WAY.get(status).size());
        } else {
            move(part, action);
            assertThat(part.getStatus()).isEqualTo(target);
            assertThat(part.getTransitions()).hasSize(WAY.get(status).size() + 1);
        }
    }

    @Test
    void whoSaysNoOrDoneSaysWhy() {
        for (var action : Set.of(
                PartAction.ASK_RETURN,
                PartAction.REFUSE_RETURN,
                PartAction.CLAIM,
                PartAction.RETURN_CLAIM,
                PartAction.REOPEN)) {
            var part = Stream.of(PartStatus.values())
                    .filter(action::possibleFrom)
                    .findFirst()
                    .map(AssignmentPartTests::in)
                    .orElseThrow();
            assertThatThrownBy(() -> part.move(action, LI, new Words(" \n", OTHER), SETTING))
                    .hasMessage("assignment." + action + ".remark");
        }
    }

    @Test
    void aReturnNeedsAnotherOwnerToBeProposed() {
        var part = in(PartStatus.PENDING);
        assertThatThrownBy(() -> part.move(PartAction.ASK_RETURN, LI, new Words("不属本院职责", null), SETTING))
                .hasMessage("assignment.ASK_RETURN.unit");
        assertThatThrownBy(() -> part.move(PartAction.ASK_RETURN, LI, new Words("不属本院职责", part.getUnitId()), SETTING))
                .hasMessage("assignment.ASK_RETURN.unit");
        part.move(PartAction.ASK_RETURN, LI, new Words("不属本院职责", OTHER), SETTING);
        assertThat(part.getProposedUnitId()).isEqualTo(OTHER);
        assertThat(part.getDueOn()).as("the clock keeps running").isEqualTo("2026-09-30");
    }

    @Test
    void aClaimStandsAtAHundredAndComesBackToWhereItWas() {
        var part = in(PartStatus.ACCEPTED);
        part.note(60, "完成两轮消杀", LI, SETTING);
        move(part, PartAction.CLAIM);
        assertThat(part.getPercent()).isEqualTo(100);
        assertThat(part.getClaimedBy()).isEqualTo(LI.id());
        move(part, PartAction.RETURN_CLAIM);
        assertThat(part.getPercent()).isEqualTo(60);
    }

    @Test
    void acceptanceKeepsWhoAndWhen() {
        var part = in(PartStatus.PENDING);
        move(part, PartAction.ACCEPT);
        assertThat(part.getAcceptedBy()).isEqualTo("李联络员");
        assertThat(part.getAcceptedAt()).isEqualTo(NOW);
        assertThat(part.getTransitions())
                .extracting(PartTransition::getActorName, PartTransition::getOccurredAt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("李联络员", NOW));
    }

    @Test
    void progressIsWrittenOnlyWhileTheUnitWorksOnIt() {
        for (var status : PartStatus.values()) {
            if (status != PartStatus.ACCEPTED) {
                assertThatThrownBy(() -> in(status).note(10, "进展", LI, SETTING))
                        .hasMessage("assignment.progress.from." + status);
            }
        }
    }

    private static AssignmentPart in(PartStatus status) {
        var part = AssignmentPart.of(assignment(), unit(), PartRole.COOPERATING, NOW);
        WAY.get(status).forEach(action -> move(part, action));
        return part;
    }

    private static void move(AssignmentPart part, PartAction action) {
        part.move(action, action == PartAction.CONFIRM ? LIU : LI, new Words("说明", OTHER), SETTING);
    }

    private static Assignment assignment() {
        var assignment = Assignment.draft(campaign().id(), 1, null, LIU.stamp(NOW));
        assignment.write(new AssignmentDraft(
                "健康环境营造",
                1,
                "病媒生物防制",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 9, 30),
                Set.of()));
        return assignment;
    }

    private static UnitRef unit() {
        return new UnitRef(UUID.randomUUID(), new UnitPath("/1/3/"), "县人民医院", "县医院", UnitKind.HOSPITAL, null);
    }

    private static CampaignRef campaign() {
        var bureau = new UnitPath("/1/");
        return new CampaignRef(
                UUID.randomUUID(),
                "巩固国家卫生县",
                2026,
                CampaignStatus.PUBLISHED,
                UUID.randomUUID(),
                bureau.child("2"),
                bureau,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                LightRule.usual(),
                List.of());
    }
}
