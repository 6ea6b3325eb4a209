package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** The record of an interview was written down. */
public record InterviewRecorded(
        RectificationRef item, String object, LocalDate heldOn, UUID actorId, String actorName, Instant occurredAt)
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
        return "INTERVIEW_RECORDED";
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
        return object + " " + heldOn;
    }
}
