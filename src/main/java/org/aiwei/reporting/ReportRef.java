package org.aiwei.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;

/** A report as other modules know it. */
public record ReportRef(
        UUID id,
        UUID periodId,
        UUID collectionId,
        UUID campaignId,
        String title,
        UUID unitId,
        UnitPath unitPath,
        String unitName,
        ReportStatus status,
        LocalDate dueOn,
        @Nullable Instant firstSubmittedAt,
        @Nullable UUID submittedBy) {

    static ReportRef of(Report report, Frame frame) {
        return new ReportRef(
                report.getId(),
                report.getPeriodId(),
                report.getCollectionId(),
                report.getCampaignId(),
                frame.title(),
                report.getUnitId(),
                report.unit(),
                report.getUnitName(),
                report.getStatus(),
                frame.period().getDueOn(),
                report.getFirstSubmittedAt(),
                report.getSubmittedBy());
    }
}
