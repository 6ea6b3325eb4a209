package org.aiwei.assignment;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/** A unit wrote how far its part has come. */
public record ProgressNoted(
        UUID noteId,
        UUID partId,
        UUID assignmentId,
        UUID campaignId,
        String assignmentTitle,
        UUID unitId,
        String unitPath,
        int percent,
        String text,
        UUID actorId,
        String actorName,
        @Nullable UUID leadUnitId,
        @Nullable UUID leadLeaderId,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "assignment";
    }

    @Override
    public UUID subjectId() {
        return assignmentId;
    }

    @Override
    public String subjectLabel() {
        return assignmentTitle;
    }

    @Override
    public String auditAction() {
        return "PROGRESS";
    }

    @Override
    public String detail() {
        return percent + "% " + text;
    }
}
