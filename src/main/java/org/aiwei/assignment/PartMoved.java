package org.aiwei.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A unit's part of an assignment went from one status to another. After {@link PartAction#REASSIGN} the new owner's
 * part is told by a {@link PartIssued}.
 *
 * @param assignmentTitle name of the task, short
 * @param dueOn {@code null} while no date is set
 * @param leadLeaderId the leader who answers for it, if named
 * @param proposedUnitId for ASK_RETURN the proposed owner, for REASSIGN the new one
 */
public record PartMoved(
        UUID partId,
        UUID assignmentId,
        UUID campaignId,
        String assignmentTitle,
        UUID unitId,
        String unitPath,
        String unitName,
        PartRole role,
        PartAction action,
        PartStatus from,
        PartStatus to,
        UUID actorId,
        String actorName,
        String remark,
        @Nullable LocalDate dueOn,
        @Nullable UUID leadUnitId,
        @Nullable String leadUnitPath,
        UUID officeUnitId,
        String officePath,
        @Nullable UUID leadLeaderId,
        @Nullable UUID proposedUnitId,
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
        return action.name();
    }

    @Override
    public String detail() {
        return remark.isEmpty() ? unitName : unitName + ": " + remark;
    }
}
