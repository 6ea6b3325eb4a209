package org.aiwei.reporting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collection as its office sees it.
 *
 * @param fields how many questions a report has, rows counted once
 * @param running whether periods open and reports are taken
 */
record CollectionPage(
        UUID id,
        Long version,
        UUID campaignId,
        String campaign,
        String name,
        CollectionKind kind,
        CollectionStatus status,
        UUID formId,
        String form,
        RowSource rows,
        Rhythm rhythm,
        ReviewPath review,
        boolean lockAfter,
        String instruction,
        DueRule rule,
        List<NextDue> next,
        List<String> units,
        List<Option> others,
        int fields,
        boolean running,
        List<PeriodLine> periods,
        @Nullable UUID period,
        List<ReportLine> reports,
        List<Moment> moments) {

    record PeriodLine(UUID id, String label, DueRule.Due due, long all, long sent, long accepted, long exempt) {}

    record ReportLine(
            UUID id,
            String unit,
            ReportStatus status,
            boolean late,
            @Nullable LocalDateTime submitted,
            @Nullable String by) {}

    record Moment(LocalDateTime at, String who, CollectionAction action, String remark) {}

    public int cost() {
        return fields * units.size();
    }
}
