package org.aiwei.ranking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts for or against a unit.
 *
 * @param recordId the item, report, part or close-out it is about
 * @param seq which of several close-outs of the same item
 * @param countedOn the day on which it was due, and by which it belongs to a month
 * @param doneOn when it was done; {@code null}: not yet
 * @param good whether it counts for the unit
 */
record Fact(
        Indicator indicator,
        UUID unitId,
        UUID recordId,
        int seq,
        String label,
        LocalDate countedOn,
        @Nullable LocalDate doneOn,
        boolean good) {

    /** Where it can be looked up, by those who may; {@code null}: nowhere of its own. */
    public @Nullable String href() {
        return switch (indicator) {
            case RECTIFIED, DURABLE -> "/rectify/" + recordId;
            case REPORTED -> "/reports/" + recordId;
            case TASKS -> null;
        };
    }
}
