package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.aiwei.campaign.ReportShift;
import org.jspecify.annotations.Nullable;

/**
 * What a collection says.
 *
 * @param phaseSort index of the campaign's phase from whose first or last day is counted
 * @param recipients units that report
 */
public record CollectionDraft(
        String name,
        CollectionKind kind,
        UUID formId,
        RowSource rows,
        Rhythm rhythm,
        @Nullable Integer dueDay,
        @Nullable LocalDate dueOn,
        @Nullable Integer phaseSort,
        boolean phaseEnd,
        int offsetDays,
        boolean offsetWorkdays,
        ReportShift shift,
        ReviewPath review,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean lockAfter,
        String instruction,
        Set<UUID> recipients) {

    public CollectionDraft {
        recipients = Set.copyOf(recipients);
    }

    CollectionDraft with(UUID form) {
        return new CollectionDraft(
                name,
                kind,
                form,
                rows,
                rhythm,
                dueDay,
                dueOn,
                phaseSort,
                phaseEnd,
                offsetDays,
                offsetWorkdays,
                shift,
                review,
                startsOn,
                endsOn,
                lockAfter,
                instruction,
                recipients);
    }
}
