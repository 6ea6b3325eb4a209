package org.aiwei.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/** A unit got a part of an assignment and has to accept it. */
public record PartIssued(
        UUID partId,
        UUID assignmentId,
        UUID campaignId,
        String assignmentTitle,
        UUID unitId,
        String unitPath,
        String unitName,
        PartRole role,
        UUID actorId,
        String actorName,
        @Nullable LocalDate dueOn,
        @Nullable UUID leadUnitId,
        @Nullable String leadUnitPath,
        UUID officeUnitId,
        String officePath,
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
        return "ISSUE";
    }

    @Override
    public String detail() {
        return unitName;
    }
}
