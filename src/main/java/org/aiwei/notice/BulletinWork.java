package org.aiwei.notice;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.bulletin.BulletinMoved;
import org.aiwei.bulletin.BulletinReminded;
import org.aiwei.bulletin.BulletinStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A bulletin waits for the leader who is to sign it or for its office; once issued, its units get a copy. */
@Component
@RequiredArgsConstructor
class BulletinWork {

    private final WorkItemRepository items;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(BulletinMoved moved) {
        var by = new Actor.Stamp(moved.actorId(), moved.actorName(), moved.occurredAt());
        items.finish(moved.bulletinId(), by.actorId(), by.actorName(), by.at());
        var matter = matter(
                moved.bulletinId(),
                moved.campaignId(),
                moved.campaignName(),
                moved.subjectLabel(),
                moved.officeUnitId(),
                by);
        if (moved.to() == BulletinStatus.SUBMITTED && moved.signerId() != null) {
            items.save(WorkItem.todo(Step.SIGN_BULLETIN, matter, Addressee.person(moved.signerId())));
        }
        if (moved.to() == BulletinStatus.RETURNED) {
            items.save(WorkItem.todo(Step.REDO_BULLETIN, matter, Addressee.office(moved.officeUnitId())));
        }
        if (moved.to() == BulletinStatus.ISSUED) {
            moved.recipients()
                    .forEach(unit -> items.save(WorkItem.copy(Step.BULLETIN_SENT, matter, Addressee.unit(unit))));
        }
        if (moved.to() == BulletinStatus.VOID && moved.number() != null) {
            moved.recipients().forEach(unit -> items.save(WorkItem.copy(Step.VOIDED, matter, Addressee.unit(unit))));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(BulletinReminded reminded) {
        var by = new Actor.Stamp(reminded.actorId(), reminded.actorName(), reminded.occurredAt());
        var matter = matter(
                reminded.bulletinId(),
                reminded.campaignId(),
                reminded.campaignName(),
                reminded.title(),
                reminded.officeUnitId(),
                by);
        reminded.units().forEach(unit -> items.save(WorkItem.copy(Step.BULLETIN_UNREAD, matter, Addressee.unit(unit))));
    }

    private static Matter matter(
            UUID bulletin, UUID campaign, String campaignName, String title, UUID office, Actor.Stamp by) {
        return new Matter(
                Topic.BULLETIN,
                bulletin,
                bulletin,
                "/bulletins/" + bulletin,
                campaign,
                campaignName,
                title,
                "",
                null,
                by.actorId(),
                by.actorName(),
                office,
                by.at());
    }
}
