package org.aiwei.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.reporting.CollectionAction;
import org.aiwei.reporting.CollectionMoved;
import org.aiwei.reporting.ReportLeads;
import org.aiwei.reporting.ReportMoved;
import org.aiwei.reporting.ReportOpened;
import org.aiwei.reporting.ReportReminded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands the next step of a report to whoever has to take it: the unit, the lead departments, the office. */
@Component
@RequiredArgsConstructor
class ReportWork {

    private final WorkItemRepository items;
    private final Campaigns campaigns;
    private final ReportLeads leads;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReportOpened opened) {
        var matter = new Matter(
                Topic.REPORT,
                opened.reportId(),
                opened.collectionId(),
                href(opened.reportId()),
                opened.campaignId(),
                campaigns.ref(opened.campaignId()).name(),
                opened.title(),
                opened.unitName(),
                opened.dueOn(),
                opened.actorId(),
                opened.actorName(),
                opened.officeUnitId(),
                opened.occurredAt());
        items.save(WorkItem.todo(Step.FILL_IN, matter, Addressee.unit(opened.unitId())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReportMoved moved) {
        var matter = matter(moved);
        var unit = Addressee.unit(moved.unitId());
        switch (moved.action()) {
            case START -> {}
            case SUBMIT, APPROVE_ROWS -> {
                finish(moved);
                review(matter, moved);
            }
            case WITHDRAW, UNDO_EXEMPT -> {
                finish(moved);
                items.save(WorkItem.todo(Step.FILL_IN, matter, unit));
            }
            case RETURN -> {
                finish(moved);
                items.save(WorkItem.todo(Step.REFILL, matter, unit));
                tell(moved.submittedBy(), Step.SENT_BACK, matter);
            }
            case APPROVE -> {
                finish(moved);
                items.save(WorkItem.copy(Step.ACCEPTED, matter, unit));
            }
            case EXEMPT_UNIT -> {
                finish(moved);
                items.save(WorkItem.copy(Step.EXEMPTED, matter, unit));
            }
            case UNLOCK -> items.save(WorkItem.copy(Step.UNLOCKED, matter, unit));
        }
    }

    /** A copy on top of the step that already waits; once overdue it goes to the head of the unit. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReportReminded reminded) {
        var matter = new Matter(
                Topic.REPORT,
                reminded.reportId(),
                reminded.collectionId(),
                href(reminded.reportId()),
                reminded.campaignId(),
                campaigns.ref(reminded.campaignId()).name(),
                reminded.title(),
                reminded.unitName(),
                reminded.dueOn(),
                reminded.actorId(),
                reminded.actorName(),
                reminded.officeUnitId(),
                reminded.occurredAt());
        var to = reminded.head() ? Addressee.head(reminded.unitId()) : Addressee.unit(reminded.unitId());
        items.save(WorkItem.copy(Step.REMINDED, matter, to));
    }

    /** What is no longer asked for waits for nobody; it comes back with the collection. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CollectionMoved moved) {
        items.suspendBelow(moved.collectionId(), moved.action() == CollectionAction.CLOSE);
    }

    private void review(Matter matter, ReportMoved moved) {
        items.flush(); // the rows just approved
        List<UUID> waiting = leads.waiting(moved.reportId());
        if (waiting.isEmpty()) {
            items.save(WorkItem.todo(Step.REVIEW, matter, Addressee.office(moved.officeUnitId())));
            return;
        }
        items.save(WorkItem.todo(Step.REVIEW_ROWS, matter, Addressee.unit(waiting.get(0))));
        waiting.stream()
                .skip(1)
                .forEach(lead -> items.save(WorkItem.also(Step.REVIEW_ROWS, matter, Addressee.unit(lead))));
    }

    private void tell(@org.jspecify.annotations.Nullable UUID person, Step step, Matter matter) {
        if (person != null) {
            items.save(WorkItem.copy(step, matter, Addressee.person(person)));
        }
    }

    private void finish(ReportMoved moved) {
        Instant at = moved.occurredAt();
        items.finish(moved.reportId(), moved.actorId(), moved.actorName(), at);
    }

    private Matter matter(ReportMoved moved) {
        return new Matter(
                Topic.REPORT,
                moved.reportId(),
                moved.collectionId(),
                href(moved.reportId()),
                moved.campaignId(),
                campaigns.ref(moved.campaignId()).name(),
                moved.title(),
                moved.unitName(),
                moved.dueOn(),
                moved.actorId(),
                moved.actorName(),
                from(moved),
                moved.occurredAt());
    }

    /** The unit on whose behalf the step was taken. */
    private static UUID from(ReportMoved moved) {
        var lead = moved.reviewUnitId();
        return switch (moved.action()) {
            case START, SUBMIT, WITHDRAW -> moved.unitId();
            case APPROVE_ROWS, RETURN -> lead == null ? moved.officeUnitId() : lead;
            case APPROVE, EXEMPT_UNIT, UNDO_EXEMPT, UNLOCK -> moved.officeUnitId();
        };
    }

    private static String href(UUID report) {
        return "/reports/" + report;
    }
}
