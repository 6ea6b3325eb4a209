package org.aiwei.inspection;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.Phase;
import org.springframework.stereotype.Component;

/** Campaigns, checklists and rounds for tests, made the way people make them. */
@Component
@RequiredArgsConstructor
class SampleRounds {

    private final CampaignPlans plans;
    private final Campaigns campaigns;
    private final ChecklistDesk checklists;
    private final RoundDesk desk;
    private final Rounds rounds;
    private final Clock clock;

    /** A published campaign of the office. */
    UUID campaign() {
        var id = plans.create(LIN_OFFICE, OFFICE.id(), CampaignTexts.named("巩固国家卫生县", today().getYear()));
        var phase = new Phase("组织实施", today().minusDays(100), today().plusDays(99), "");
        plans.divide(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(phase));
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(head));
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        return id;
    }

    /** A checklist of two groups with two questions each, ready. */
    UUID checklist() {
        var id = checklists.draft(LIN_OFFICE, "检查表 " + UUID.randomUUID(), List.of());
        for (var name : List.of("市容环境", "健康教育")) {
            var group = checklists.group(LIN_OFFICE, id, name);
            checklists.ask(LIN_OFFICE, id, group, List.of(name + "一", name + "二"), Dimension.WORK, 1);
        }
        checklists.ready(LIN_OFFICE, id);
        return id;
    }

    /** A draft from yesterday to a week from now, with that team and those targets. */
    UUID draft(UUID campaign, RoundKind kind, List<Actor> team, County.Place... targets) {
        var text = text(kind, kind.secret() ? "夜行暗访" : "四季度督导");
        var units = Arrays.stream(targets).map(County.Place::id).toList();
        var id = desk.draft(LIN_OFFICE, campaign, text, units);
        if (!team.isEmpty()) {
            desk.lend(LIN_OFFICE, id, team.stream().map(Actor::id).toList(), lending(""));
        }
        return id;
    }

    UUID approved(UUID campaign, RoundKind kind, List<Actor> team, County.Place... targets) {
        var id = draft(campaign, kind, team, targets);
        rounds.move(LIN_OFFICE, id, RoundAction.SUBMIT, "");
        rounds.move(County.WANG_DEPUTY, id, RoundAction.APPROVE, "");
        return id;
    }

    void report(UUID round) {
        rounds.move(LIN_OFFICE, round, RoundAction.START, "");
        rounds.move(LIN_OFFICE, round, RoundAction.SUM_UP, "");
        rounds.move(LIN_OFFICE, round, RoundAction.REPORT, "");
    }

    RoundText text(RoundKind kind, String name) {
        return new RoundText(name, kind, today().minusDays(1), today().plusDays(7), null, "轻车简从", List.of());
    }

    Lending lending(String team) {
        return new Lending(MemberRole.MEMBER, team, today().minusDays(1), today().plusDays(7));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
