package org.aiwei.reporting;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;

/** A collection was written or changed without another status. */
public record CollectionChanged(
        UUID collectionId,
        UUID campaignId,
        String name,
        What what,
        String detail,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public enum What {
        CREATE,
        EDIT,
        DISCARD,
        WIDEN
    }

    static CollectionChanged of(ReportCollection collection, What what, String detail, Actor.Stamp stamp) {
        return new CollectionChanged(
                collection.getId(),
                collection.getCampaignId(),
                collection.getName(),
                what,
                detail,
                stamp.actorId(),
                stamp.actorName(),
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
        return what.name();
    }
}
