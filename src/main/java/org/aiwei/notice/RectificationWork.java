package org.aiwei.notice;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.rectification.Checkers;
import org.aiwei.rectification.Notices;
import org.aiwei.rectification.RectificationAction;
import org.aiwei.rectification.RectificationIssued;
import org.aiwei.rectification.RectificationMoved;
import org.aiwei.rectification.RectificationRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands the next step of a rectification to whoever has to take it, in the transaction of the step before. */
@Component
@RequiredArgsConstructor
class RectificationWork {

    private final WorkItemRepository items;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Checkers checkers;
    private final Notices notices;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RectificationIssued issued) {
        var signed = new Actor.Stamp(issued.actorId(), issued.actorName(), issued.occurredAt());
        var notice = issued.item().noticeId();
        var by = notice == null ? signed : notices.draftedBy(notice, issued.occurredAt());
        var matter = matter(issued.item(), issued.item().officeUnitId(), by);
        items.save(
                WorkItem.todo(Step.ACCEPT, matter, Addressee.unit(issued.item().unitId())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RectificationMoved moved) {
        var item = moved.item();
        var by = new Actor.Stamp(moved.actorId(), moved.actorName(), moved.occurredAt());
        items.finish(item.id(), by.actorId(), by.actorName(), by.at());
        if (!moved.to().open() || !moved.dueBefore().equals(item.dueOn())) {
            items.lapse(item.id(), Topic.PROPOSAL, by.at());
        }
        next(moved, matter(item, from(moved), by));
        copies(moved, matter(item, from(moved), by));
    }

    private void next(RectificationMoved moved, Matter matter) {
        var item = moved.item();
        switch (item.next()) {
            case UNIT_TO_ACCEPT -> items.save(WorkItem.todo(Step.ACCEPT, matter, Addressee.unit(item.unitId())));
            case UNIT_TO_RECTIFY ->
                items.save(WorkItem.todo(again(moved), begun(matter), Addressee.unit(item.unitId())));
            case OFFICE_TO_REVIEW ->
                items.save(WorkItem.todo(Step.RECTIFY, begun(matter), Addressee.unit(item.unitId())));
            case UNIT_LEADER_TO_BACK -> items.save(WorkItem.todo(Step.BACK, matter, Addressee.head(item.unitId())));
            case OFFICE_TO_DECIDE -> items.save(WorkItem.todo(asked(moved), matter, above(item)));
            case VERIFIER_TO_CHECK -> {
                items.save(WorkItem.todo(Step.RECHECK, matter, above(item)));
                checkers.of(item).forEach(id -> items.save(WorkItem.also(Step.RECHECK, matter, Addressee.person(id))));
            }
            case CLOCK_TO_CLOSE, NOBODY -> {}
        }
    }

    private static Step again(RectificationMoved moved) {
        return switch (moved.action()) {
            case REJECT, OBJECT, REOPEN -> Step.RECTIFY_AGAIN;
            default -> Step.RECTIFY;
        };
    }

    private static Step asked(RectificationMoved moved) {
        return switch (moved.to()) {
            case EXTENSION_ASKED -> Step.DECIDE_EXTENSION;
            case LONG_TERM_ASKED -> Step.DECIDE_LONG_TERM;
            default -> Step.DECIDE;
        };
    }

    private void copies(RectificationMoved moved, Matter matter) {
        var unit = Addressee.unit(moved.item().unitId());
        switch (moved.action()) {
            case TRANSFER, REASSIGN ->
                items.save(WorkItem.farewell(Step.REASSIGNED, matter, Addressee.unit(moved.heldByUnitId())));
            case VERIFY, FINISH_NOTICE, CLOSE_AS ->
                items.save(WorkItem.copy(moved.to().open() ? Step.IN_NOTICE : Step.CLOSED, matter, unit));
            case VOID -> items.save(WorkItem.copy(Step.VOIDED, matter, unit));
            case GRANT_EXTENSION, GRANT_LONG_TERM -> items.save(WorkItem.copy(Step.EXTENDED, matter, unit));
            case REFUSE_EXTENSION, REFUSE_LONG_TERM -> items.save(WorkItem.copy(Step.NOT_EXTENDED, matter, unit));
            default -> {}
        }
    }

    /** The office; where the office itself is responsible, the leaders of the bureau. */
    Addressee above(RectificationRef item) {
        return item.unitId().equals(item.officeUnitId())
                ? Addressee.leaders(organizations.root(item.owner()).id())
                : Addressee.office(item.officeUnitId());
    }

    Matter matter(RectificationRef item, UUID from, Actor.Stamp by) {
        return Matter.of(item, campaigns.ref(item.campaignId()).name(), from, by);
    }

    /** The unit's own steps count as begun by who handed the item out. */
    private Matter begun(Matter matter) {
        return items.findFirstBySubjectIdAndKindOrderByOpenedAtAscIdAsc(matter.subjectId(), Kind.TODO)
                .map(matter::begunBy)
                .orElse(matter);
    }

    private static UUID from(RectificationMoved moved) {
        return ofUnit(moved.action()) ? moved.heldByUnitId() : moved.item().officeUnitId();
    }

    private static boolean ofUnit(RectificationAction action) {
        return switch (action) {
            case ACCEPT, ASK_RETURN, PLAN, ASK_EXTENSION, BACK_EXTENSION, WITHDRAW_EXTENSION -> true;
            case ASK_LONG_TERM, BACK_LONG_TERM, WITHDRAW_LONG_TERM, SUBMIT, WITHDRAW_SUBMISSION -> true;
            case REASSIGN, REFUSE_RETURN, GRANT_EXTENSION, REFUSE_EXTENSION, GRANT_LONG_TERM, REFUSE_LONG_TERM -> false;
            case REVIEW_STAGE, VERIFY, REJECT, OBJECT, FINISH_NOTICE, TRANSFER, CLOSE_AS, REOPEN, VOID -> false;
        };
    }
}
