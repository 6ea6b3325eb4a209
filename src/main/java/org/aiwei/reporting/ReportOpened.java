package org.aiwei.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** From now on the unit owes a report. */
public record ReportOpened(
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
        UUID actorId,
        String actorName,
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
        return "OPEN";
    }
}
