package org.aiwei.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.assignment.PartIssued;
import org.aiwei.assignment.PartMoved;
import org.aiwei.campaign.CampaignRef;
import org.jspecify.annotations.Nullable;

/**
 * What an item is about, the same whoever gets it.
 *
 * @param from unit on whose behalf the actor acted
 */
record Matter(
        UUID subjectId,
        UUID parentId,
        CampaignRef campaign,
        String title,
        String about,
        @Nullable LocalDate dueOn,
        UUID actorId,
        String actorName,
        UUID from,
        Instant at) {

    static Matter of(PartIssued issued, CampaignRef campaign) {
        return new Matter(
                issued.partId(),
                issued.assignmentId(),
                campaign,
                issued.assignmentTitle(),
                issued.unitName(),
                issued.dueOn(),
                issued.actorId(),
                issued.actorName(),
                issued.officeUnitId(),
                issued.occurredAt());
    }

    static Matter of(PartMoved moved, CampaignRef campaign, UUID from) {
        return new Matter(
                moved.partId(),
                moved.assignmentId(),
                campaign,
                moved.assignmentTitle(),
                moved.unitName(),
                moved.dueOn(),
                moved.actorId(),
                moved.actorName(),
                from,
                moved.occurredAt());
    }

    /** The same, seen as begun by whoever handed the work out in the first place. */
    Matter begunBy(WorkItem first) {
        return new Matter(
                subjectId,
                parentId,
                campaign,
                title,
                about,
                dueOn,
                first.getInitiatorId(),
                first.getInitiatorName(),
                first.getFromUnitId(),
                at);
    }

    String href() {
        return "/assignments/" + parentId;
    }
}
