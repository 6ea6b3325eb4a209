package org.aiwei.notice;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.Campaigns;
import org.aiwei.inspection.RoundMoved;
import org.aiwei.inspection.Rounds;
import org.aiwei.organization.Organizations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays rounds before the leaders, hands returned ones to the office, and tells people that they are on a team. */
@Component
@RequiredArgsConstructor
class RoundWork {

    private final WorkItemRepository items;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Rounds rounds;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RoundMoved moved) {
        items.finish(moved.roundId(), moved.actorId(), moved.actorName(), moved.occurredAt());
        var matter = matter(moved);
        switch (moved.action()) {
            case SUBMIT -> items.save(WorkItem.todo(Step.APPROVE_ROUND, matter, leaders(moved)));
            case RETURN -> items.save(WorkItem.todo(Step.REVISE_ROUND, matter, Addressee.office(moved.officeUnitId())));
            case APPROVE ->
                rounds.people(moved.roundId())
                        .forEach(person -> items.save(WorkItem.copy(Step.ON_TEAM, matter, Addressee.person(person))));
            case WITHDRAW, START, SUM_UP, RESUME, REPORT, ARCHIVE -> {}
        }
    }

    private Addressee leaders(RoundMoved moved) {
        return Addressee.leaders(
                organizations.root(new UnitPath(moved.ownerPath())).id());
    }

    private Matter matter(RoundMoved moved) {
        return new Matter(
                Topic.ROUND,
                moved.roundId(),
                moved.roundId(),
                "/inspections/" + moved.roundId(),
                moved.campaignId(),
                campaigns.ref(moved.campaignId()).name(),
                moved.name(),
                organizations.unit(moved.officeUnitId()).name(),
                moved.startsOn(),
                moved.actorId(),
                moved.actorName(),
                moved.officeUnitId(),
                moved.occurredAt());
    }
}
