package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The newest period of something that is asked, at a glance.
 *
 * @param dueOn last day, that day included
 * @param asked units that have to report
 * @param owing those of them that have not, or whose report was sent back
 */
public record PeriodGlance(
        UUID collectionId, UUID periodId, String name, String label, LocalDate dueOn, long asked, long owing) {

    public String board() {
        return "/reports/board?collection=" + collectionId + "&period=" + periodId;
    }

    public String reminder() {
        return "/reports/board/reminder?period=" + periodId;
    }
}
