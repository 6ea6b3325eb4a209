package org.aiwei.bulletin;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing behind a number.
 *
 * @param recordId the item, report or part; for praise the unit
 * @param kind name of the unit's kind
 * @param day that matters: when it was due, closed or sent; {@code null}: none
 */
record Row(
        Code code,
        UUID recordId,
        UUID unitId,
        String unitPath,
        String unitName,
        String kind,
        String label,
        @Nullable LocalDate day) {

    /** Where it can be looked up; {@code null}: nowhere of its own. */
    public @Nullable String href() {
        return switch (code) {
            case ISSUED, IN_HAND, CLOSED, LATE_CLOSE, OPEN, OVERDUE, RELAPSED -> "/rectify/" + recordId;
            case DUE, TIMELY, LATE, MISSING -> "/reports/" + recordId;
            case TASK_DUE, TASK_DONE, PRAISED -> null;
        };
    }

    Row as(Code other) {
        return new Row(other, recordId, unitId, unitPath, unitName, kind, label, day);
    }
}
