package org.aiwei.reporting;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;

/** A collection went from one status to another. */
public record CollectionMoved(
        UUID collectionId,
        UUID campaignId,
        String name,
        UUID officeUnitId,
        CollectionAction action,
        CollectionStatus from,
        CollectionStatus to,
        UUID actorId,
        String actorName,
        String remark,
        Instant occurredAt)
        implements Audited {

    static CollectionMoved of(ReportCollection collection, CollectionAction action, String remark, Actor.Stamp stamp) {
        return new CollectionMoved(
                collection.getId(),
                collection.getCampaignId(),
                collection.getName(),
                collection.getOfficeUnitId(),
                action,
                collection.getStatus(),
                action.target(),
                stamp.actorId(),
                stamp.actorName(),
                remark,
                stamp.at());
    }

    @Override
    public String subjectType() {
        return "collection";
    }

    @Override
    public UUID subjectId() {
        return collectionId;
    }

    @Override
    public String subjectLabel() {
        return name;
    }

    @Override
    public String auditAction() {
        return action.name();
    }

    @Override
    public String detail() {
        return remark;
    }
}
