package org.aiwei.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A report went from one status to another, or something was decided about it.
 *
 * @param submittedBy who had sent it last: the person a return has to reach
 * @param reviewUnitId the lead department in whose name rows were reviewed
 * @param exceptionUntil last day of an exception from the lock
 */
public record ReportMoved(
        UUID reportId,
        UUID periodId,
        UUID collectionId,
        UUID campaignId,
        String title,
        UUID unitId,
        String unitPath,
        String unitName,
        UUID officeUnitId,
        String ownerPath,
        LocalDate dueOn,
        ReportAction action,
        ReportStatus from,
        ReportStatus to,
        UUID actorId,
        String actorName,
        String remark,
        @Nullable UUID submittedBy,
        @Nullable UUID reviewUnitId,
        @Nullable LocalDate exceptionUntil,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "report";
    }

    @Override
    public UUID subjectId() {
        return reportId;
    }

    @Override
    public String subjectLabel() {
        return title + " " + unitName;
    }

    @Override
    public String auditAction() {
        return action.name();
    }

    @Override
    public String detail() {
        return exceptionUntil == null ? remark : exceptionUntil + " " + remark;
    }
}
