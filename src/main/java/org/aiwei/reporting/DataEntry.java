package org.aiwei.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in.
 *
 * @param saidBy who outside said it, {@code saidIn} in which paper, {@code saidOn} when: only for an entry on behalf
 */
record DataEntry(
        DataReading value,
        String explanation,
        String saidBy,
        String saidIn,
        @Nullable LocalDate saidOn) {

    static DataEntry own(String value, String explanation) {
        return new DataEntry(DataReading.of(value), explanation, "", "", null);
    }

    boolean sourced() {
        return !saidBy.isEmpty() && !saidIn.isEmpty();
    }
}
