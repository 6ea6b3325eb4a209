package org.aiwei.notice;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.UnitPath;
import org.aiwei.assignment.PartAction;
import org.aiwei.assignment.PartIssued;
import org.aiwei.assignment.PartMoved;
import org.aiwei.assignment.PartRole;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands the next step of a part to whoever has to take it, in the transaction of the step before. */
@Component
@RequiredArgsConstructor
class PartWork {

    private final WorkItemRepository items;
    private final Campaigns campaigns;
    private final Organizations organizations;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PartIssued issued) {
        var matter = Matter.of(issued, campaigns.ref(issued.campaignId()).name());
        items.save(WorkItem.todo(Step.ACCEPT, matter, Addressee.unit(issued.unitId())));
        var leader = issued.leadLeaderId();
        if (issued.role() == PartRole.LEAD && leader != null) {
            items.save(WorkItem.copy(Step.ISSUED, matter, Addressee.person(leader)));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PartMoved moved) {
        var matter = Matter.of(moved, campaigns.ref(moved.campaignId()).name(), from(moved));
        items.finish(moved.partId(), moved.actorId(), moved.actorName(), moved.occurredAt());
        next(moved, matter);
        copies(moved, matter);
    }

    private void next(PartMoved moved, Matter matter) {
        var unit = Addressee.unit(moved.unitId());
        switch (moved.action()) {
            case ACCEPT, WITHDRAW -> items.save(WorkItem.todo(Step.WORK, begun(matter), unit));
            case ASK_RETURN -> items.save(WorkItem.todo(Step.DECIDE, matter, Addressee.office(moved.officeUnitId())));
            case REFUSE_RETURN -> items.save(WorkItem.todo(Step.ACCEPT, matter, unit));
            case CLAIM -> items.save(WorkItem.todo(Step.CONFIRM, matter, judge(moved)));
            case RETURN_CLAIM, REOPEN -> items.save(WorkItem.todo(Step.REDO, matter, unit));
            case REASSIGN, CONFIRM -> {}
        }
    }

    private void copies(PartMoved moved, Matter matter) {
        var unit = Addressee.unit(moved.unitId());
        var lead = moved.leadUnitId();
        var leader = moved.leadLeaderId();
        if (moved.action() == PartAction.ASK_RETURN && moved.role() == PartRole.COOPERATING && lead != null) {
            items.save(WorkItem.copy(Step.RETURN_ASKED, matter, Addressee.unit(lead)));
        }
        if (moved.action() == PartAction.REASSIGN) {
            items.save(WorkItem.farewell(Step.REASSIGNED, matter, unit));
        }
        if (moved.action() == PartAction.CONFIRM) {
            items.save(WorkItem.copy(Step.CONFIRMED, matter, unit));
            if (moved.role() == PartRole.LEAD && leader != null && !leader.equals(moved.actorId())) {
                items.save(WorkItem.copy(Step.CONFIRMED, matter, Addressee.person(leader)));
            }
        }
    }

    /** Who says whether a claim holds; the office's own claim goes to the leader. */
    private Addressee judge(PartMoved moved) {
        var office = moved.officeUnitId();
        var lead = moved.leadUnitId();
        if (moved.role() == PartRole.COOPERATING) {
            return lead == null || lead.equals(office) ? Addressee.office(office) : Addressee.unit(lead);
        }
        if (!moved.unitId().equals(office)) {
            return Addressee.office(office);
        }
        var leader = moved.leadLeaderId();
        var path = new UnitPath(moved.officePath());
        return leader == null ? Addressee.leaders(organizations.root(path).id()) : Addressee.person(leader);
    }

    /** Work that was accepted counts as begun by who handed it out. */
    private Matter begun(Matter matter) {
        return items.findFirstBySubjectIdAndKindOrderByOpenedAtAscIdAsc(matter.subjectId(), Kind.TODO)
                .map(matter::begunBy)
                .orElse(matter);
    }

    private static UUID from(PartMoved moved) {
        var lead = moved.leadUnitId();
        return switch (moved.action()) {
            case ACCEPT, ASK_RETURN, CLAIM, WITHDRAW -> moved.unitId();
            case REFUSE_RETURN, REASSIGN, REOPEN -> moved.officeUnitId();
            case CONFIRM, RETURN_CLAIM ->
                moved.role() == PartRole.COOPERATING && lead != null ? lead : moved.officeUnitId();
        };
    }
}
