package org.aiwei.rectification;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** The office or a leader urged the unit. */
public record RectificationNudged(RectificationRef item, UUID actorId, String actorName, Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "rectification";
    }

    @Override
    public UUID subjectId() {
        return item.id();
    }

    @Override
    public String subjectLabel() {
        return item.label();
    }

    @Override
    public String auditAction() {
        return "NUDGE";
    }

    @Override
    public UUID campaignId() {
        return item.campaignId();
    }

    @Override
    public String unitPath() {
        return item.unitPath().value();
    }

    @Override
    public String detail() {
        return item.unitName();
    }
}
