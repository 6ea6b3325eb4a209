package org.aiwei.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The arithmetic of workdays over a set of listed days.
 *
 * @param listed days that differ from the plain week
 * @param years years whose holiday notice is entered
 */
record Workdays(Map<LocalDate, DayKind> listed, Set<Integer> years) {

    Workdays {
        listed = Map.copyOf(listed);
        years = Set.copyOf(years);
    }

    boolean isWorkday(LocalDate day) {
        var kind = listed.get(day);
        return kind == null ? !isWeekend(day) : kind == DayKind.WORKDAY;
    }

    LocalDate plus(LocalDate from, int workdays) {
        int step = Integer.signum(workdays);
        var day = from;
        for (int left = Math.abs(workdays); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkday(day)) {
                left--;
            }
        }
        return day;
    }

    int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkday)
                .count();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
