package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a move.
 *
 * @param unitId the lead department in whose name rows are reviewed
 * @param until last day of an exception from the lock
 */
record Said(String remark, @Nullable UUID unitId, @Nullable LocalDate until) {

    static Said nothing() {
        return of("");
    }

    static Said of(String remark) {
        return new Said(remark.strip(), null, null);
    }
}
