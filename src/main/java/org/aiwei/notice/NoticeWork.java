package org.aiwei.notice;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.rectification.NoticeMoved;
import org.aiwei.rectification.NoticeStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A notice waits for the leader who is to sign it, or for the office that is to change it; never for its unit. */
@Component
@RequiredArgsConstructor
class NoticeWork {

    private final WorkItemRepository items;
    private final Campaigns campaigns;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NoticeMoved moved) {
        var by = new Actor.Stamp(moved.actorId(), moved.actorName(), moved.occurredAt());
        items.finish(moved.noticeId(), by.actorId(), by.actorName(), by.at());
        var matter = Matter.of(moved, campaigns.ref(moved.campaignId()).name());
        if (moved.to() == NoticeStatus.SUBMITTED && moved.signerId() != null) {
            items.save(WorkItem.todo(Step.SIGN, matter, Addressee.person(moved.signerId())));
        }
        if (moved.to() == NoticeStatus.RETURNED) {
            items.save(WorkItem.todo(Step.REDRAFT, matter, Addressee.office(moved.officeUnitId())));
        }
    }
}
