package org.aiwei.assignment;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Campaigns and tasks for tests, made the way people make them. */
@Component
@RequiredArgsConstructor
class SampleTasks {

    static final String CONTENT = "病媒生物防制";

    private final CampaignPlans plans;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Clock clock;

    /** A draft campaign of the office that lasts from a hundred days ago for two hundred days, ready to be published. */
    UUID campaign() {
        var id = plans.create(LIN_OFFICE, OFFICE.id(), CampaignTexts.named("巩固国家卫生县", today().getYear()));
        var phase = new Phase("组织实施", today().minusDays(100), today().plusDays(99), "");
        plans.divide(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(phase));
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(head));
        return id;
    }

    UUID published() {
        var id = campaign();
        publish(id);
        return id;
    }

    void publish(UUID campaign) {
        campaigns.move(LIN_OFFICE, campaign, CampaignAction.PUBLISH, "");
    }

    /** One task, issued, due in a hundred days. */
    UUID issued(UUID campaign, County.Place lead, County.Place... cooperating) {
        var id = drafted(campaign, lead, cooperating);
        assignments.issue(LIN_OFFICE, id);
        return id;
    }

    UUID drafted(UUID campaign, County.@Nullable Place lead, County.Place... cooperating) {
        var draft = draft(CONTENT, lead, today().plusDays(100), cooperating);
        return assignments.draft(LIN_OFFICE, campaign, List.of(draft), null).get(0);
    }

    AssignmentDraft draft(
            String content, County.@Nullable Place lead, @Nullable LocalDate due, County.Place... cooperating) {
        return new AssignmentDraft(
                "健康环境营造",
                1,
                content,
                null,
                County.WANG_DEPUTY.id(),
                lead == null ? null : lead.id(),
                Arrays.stream(cooperating).map(County.Place::id).toList(),
                "县级统筹",
                "张三",
                "定期消杀",
                null,
                due,
                Set.of(Tag.KEY));
    }

    /** The part of a unit, as the office sees it. */
    PartRef part(UUID assignment, County.Place unit) {
        return assignments.parts(LIN_OFFICE, assignment).stream()
                .filter(part -> part.unitId().equals(unit.id()))
                .findFirst()
                .orElseThrow();
    }

    void move(Actor actor, UUID assignment, County.Place unit, PartAction action) {
        assignments.move(actor, part(assignment, unit).id(), action, "说明");
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
