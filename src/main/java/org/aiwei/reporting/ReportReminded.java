package org.aiwei.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A report that is still owed was called for, by the clock or by the office.
 *
 * @param head whether the head of the unit is meant, and not everybody who reports for it
 */
public record ReportReminded(
        UUID reportId,
        UUID collectionId,
        UUID campaignId,
        String title,
        UUID unitId,
        String unitPath,
        String unitName,
        UUID officeUnitId,
        LocalDate dueOn,
        boolean head,
        UUID actorId,
        String actorName,
        Instant occurredAt) {}
