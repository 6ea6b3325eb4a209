package org.aiwei.rectification;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** Somebody looked at a closed item again, or nobody has to any more because it was opened again. */
public record LookBackDone(
        UUID lookBackId,
        RectificationRef item,
        int nth,
        LookBackOutcome outcome,
        UUID actorId,
        String actorName,
        String note,
        Instant occurredAt)
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
        return "LOOK_BACK_" + outcome;
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
        return note.isEmpty() ? String.valueOf(nth) : nth + ": " + note;
    }
}
