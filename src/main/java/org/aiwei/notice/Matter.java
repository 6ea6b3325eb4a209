package org.aiwei.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.assignment.PartIssued;
import org.aiwei.assignment.PartMoved;
import org.aiwei.rectification.NoticeMoved;
import org.aiwei.rectification.RectificationRef;
import org.jspecify.annotations.Nullable;

/**
 * What an item is about, the same whoever gets it.
 *
 * @param href where it is worked on
 * @param from unit on whose behalf the actor acted
 */
record Matter(
        Topic topic,
        UUID subjectId,
        UUID parentId,
        String href,
        UUID campaignId,
        String campaignName,
        String title,
        String about,
        @Nullable LocalDate dueOn,
        UUID actorId,
        String actorName,
        UUID from,
        Instant at) {

    static Matter of(PartIssued issued, String campaignName) {
        return new Matter(
                Topic.PART,
                issued.partId(),
                issued.assignmentId(),
                assignment(issued.assignmentId()),
                issued.campaignId(),
                campaignName,
                issued.assignmentTitle(),
                issued.unitName(),
                issued.dueOn(),
                issued.actorId(),
                issued.actorName(),
                issued.officeUnitId(),
                issued.occurredAt());
    }

    static Matter of(PartMoved moved, String campaignName, UUID from) {
        return new Matter(
                Topic.PART,
                moved.partId(),
                moved.assignmentId(),
                assignment(moved.assignmentId()),
                moved.campaignId(),
                campaignName,
                moved.assignmentTitle(),
                moved.unitName(),
                moved.dueOn(),
                moved.actorId(),
                moved.actorName(),
                from,
                moved.occurredAt());
    }

    static Matter of(RectificationRef item, String campaignName, UUID from, Actor.Stamp by) {
        return new Matter(
                Topic.RECTIFICATION,
                item.id(),
                item.id(),
                "/rectify/" + item.id(),
                item.campaignId(),
                campaignName,
                item.label(),
                item.unitName(),
                item.dueOn(),
                by.actorId(),
                by.actorName(),
                from,
                by.at());
    }

    static Matter of(NoticeMoved moved, String campaignName) {
        return new Matter(
                Topic.NOTICE,
                moved.noticeId(),
                moved.noticeId(),
                "/notices/" + moved.noticeId(),
                moved.campaignId(),
                campaignName,
                moved.title(),
                moved.unitName(),
                null,
                moved.actorId(),
                moved.actorName(),
                moved.officeUnitId(),
                moved.occurredAt());
    }

    /** Something beside the item itself, with the item as its parent. */
    Matter beside(Topic other, UUID subject, String there) {
        return new Matter(
                other,
                subject,
                parentId,
                there,
                campaignId,
                campaignName,
                title,
                about,
                dueOn,
                actorId,
                actorName,
                from,
                at);
    }

    Matter due(@Nullable LocalDate day) {
        return new Matter(
                topic,
                subjectId,
                parentId,
                href,
                campaignId,
                campaignName,
                title,
                about,
                day,
                actorId,
                actorName,
                from,
                at);
    }

    /** The same, seen as begun by whoever handed the work out in the first place. */
    Matter begunBy(WorkItem first) {
        return new Matter(
                topic,
                subjectId,
                parentId,
                href,
                campaignId,
                campaignName,
                title,
                about,
                dueOn,
                first.getInitiatorId(),
                first.getInitiatorName(),
                first.getFromUnitId(),
                at);
    }

    private static String assignment(UUID id) {
        return "/assignments/" + id;
    }
}
