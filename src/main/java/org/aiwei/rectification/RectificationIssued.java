package org.aiwei.rectification;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** A unit has to put something right from now on; the clock runs. */
public record RectificationIssued(RectificationRef item, UUID actorId, String actorName, Instant occurredAt)
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
        return "ISSUE";
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
        return item.unitName() + " " + item.dueOn();
    }
}
