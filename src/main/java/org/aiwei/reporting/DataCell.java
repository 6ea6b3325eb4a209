package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One year of a data item.
 *
 * @param id {@code null} while it is not handed out, or when it is none of the person's business
 */
record DataCell(
        int year,
        @Nullable UUID id,
        @Nullable DataStatus status,
        @Nullable UUID unitId,
        String supplier,
        DataReading reading,
        DataVerdict verdict,
        @Nullable YearChange change,
        String explanation,
        boolean onBehalf,
        String saidBy,
        String saidIn,
        @Nullable LocalDate dueOn,
        int files) {

    static DataCell blank(int year) {
        return new DataCell(
                year, null, null, null, "", DataReading.NONE, DataVerdict.UNKNOWN, null, "", false, "", "", null, 0);
    }

    /** As it stands in the address and in message keys. */
    public String state() {
        return status == null ? "UNSENT" : status.name();
    }

    /** Whether somebody still has to deliver it. */
    boolean owed() {
        return status != null && status.open();
    }
}
