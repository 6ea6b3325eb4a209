package org.aiwei.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year as the page shows it.
 *
 * @param kept whether this person may change it
 * @param source notice the year was entered from; {@code null} while it is not entered
 * @param missing year whose notice should be in by now; {@code null} when all is well
 * @param free days off, {@code worked} weekend days that are worked
 */
record CalendarPage(
        int year,
        boolean kept,
        @Nullable String source,
        @Nullable Integer missing,
        long free,
        long worked,
        List<MonthTable> months) {

    /** One month, week by week from Monday; places outside the month are empty. */
    record MonthTable(int number, List<List<Cell>> weeks) {}

    /** @param day {@code null} for a place outside the month */
    record Cell(@Nullable LocalDate day, boolean workday, boolean listed, String note) {

        static final Cell EMPTY = new Cell(null, true, false, "");
    }
}
