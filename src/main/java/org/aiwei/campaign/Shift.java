package org.aiwei.campaign;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Moves dates into another year. */
final class Shift {

    private Shift() {}

    /** A stretch that ran to the end of February still does, in leap years too, so that no day falls between phases. */
    static LocalDate endOfStretch(LocalDate day, int years) {
        var moved = day.plusYears(years);
        var endsMonth = day.getDayOfMonth() == day.lengthOfMonth();
        return endsMonth ? moved.with(TemporalAdjusters.lastDayOfMonth()) : moved;
    }
}
