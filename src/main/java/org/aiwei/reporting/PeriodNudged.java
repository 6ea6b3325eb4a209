package org.aiwei.reporting;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** The office reminded all units that have not reported for a period. */
public record PeriodNudged(
        UUID collectionId,
        UUID campaignId,
        String title,
        String units,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

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
        return title;
    }

    @Override
    public String auditAction() {
        return "NUDGE";
    }

    @Override
    public String detail() {
        return units;
    }
}
