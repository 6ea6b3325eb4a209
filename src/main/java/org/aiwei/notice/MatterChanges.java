package org.aiwei.notice;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.AssignmentChanged;
import org.aiwei.campaign.CampaignChanged;
import org.aiwei.campaign.CampaignMoved;
import org.aiwei.campaign.CampaignStatus;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps items true when what they are about changes: other words, another date, void, closed. */
@Component
@RequiredArgsConstructor
class MatterChanges {

    private final WorkItemRepository items;
    private final JdbcClient jdbc;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AssignmentChanged changed) {
        switch (changed.what()) {
            case VOID -> items.withdraw(changed.assignmentId(), changed.occurredAt());
            case EDIT -> {
                items.retitle(changed.assignmentId(), changed.assignmentTitle());
                takeDates(changed.assignmentId());
            }
            case DRAFT, DISCARD, BREAK_DOWN, TASK_DONE -> {}
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CampaignMoved moved) {
        items.suspend(moved.campaignId(), moved.to() != CampaignStatus.PUBLISHED);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CampaignChanged changed) {
        if (changed.kind() == CampaignChanged.Kind.TEXTS) {
            items.rename(changed.campaignId(), changed.name());
        }
    }

    private void takeDates(UUID assignmentId) {
        items.flush(); // the parts have their new dates only in memory so far
        jdbc.sql("select part_id, due_on from v_assignment_part where assignment_id = ?")
                .param(assignmentId)
                .query(PartDate.class)
                .list()
                .forEach(part -> items.postpone(part.partId(), part.dueOn()));
    }

    record PartDate(UUID partId, java.time.@org.jspecify.annotations.Nullable LocalDate dueOn) {}
}
