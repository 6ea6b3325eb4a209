package org.aiwei.calendar;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.OptionalInt;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which days are worked. A day that is not listed follows the plain week: Monday to Friday worked, weekend free.
 * Asking costs no statement: the few listed days are kept in memory and read anew after a change here, and within a
 * minute after a change on another node.
 */
@Component
@RequiredArgsConstructor
public class WorkCalendar {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final CalendarDayRepository days;
    private final CalendarYearRepository years;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    public boolean isWorkday(LocalDate day) {
        return workdays().isWorkday(day);
    }

    /**
     * The workday that lies so many workdays after (or, if negative, before) a day, that day itself not counted.
     * Zero gives the day back as it is, worked or not.
     */
    public LocalDate plusWorkdays(LocalDate from, int n) {
        return workdays().plus(from, n);
    }

    /** Workdays after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        return workdays().between(from, to);
    }

    /** The day itself if it is worked, otherwise the last workday before it. */
    public LocalDate workdayOnOrBefore(LocalDate day) {
        return isWorkday(day) ? day : plusWorkdays(day, -1);
    }

    /** The day itself if it is worked, otherwise the first workday after it. */
    public LocalDate workdayOnOrAfter(LocalDate day) {
        return isWorkday(day) ? day : plusWorkdays(day, 1);
    }

    /** Whether the holiday notice of the year is entered; otherwise only weekends are known. */
    public boolean covers(int year) {
        return workdays().years().contains(year);
    }

    /** The year that should be entered by now and is not: this year, or from 1 December on the next. */
    public OptionalInt missingYear(LocalDate today) {
        if (!covers(today.getYear())) {
            return OptionalInt.of(today.getYear());
        }
        int next = today.getYear() + 1;
        return today.getMonth() == Month.DECEMBER && !covers(next) ? OptionalInt.of(next) : OptionalInt.empty();
    }

    /** Lets the next question read the table; once more when the running transaction has ended, however it ends. */
    void forget() {
        snapshot = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    snapshot = null;
                }
            });
        }
    }

    private Workdays workdays() {
        var now = clock.instant();
        var known = snapshot;
        if (known == null || !now.isBefore(known.until())) {
            known = new Snapshot(read(), now.plus(FRESH));
            snapshot = known;
        }
        return known.workdays();
    }

    private Workdays read() {
        return new Workdays(
                days.findAll().stream().collect(toMap(CalendarDay::getDay, CalendarDay::getKind)),
                years.findAll().stream().map(CalendarYear::getYear).collect(toSet()));
    }

    private record Snapshot(Workdays workdays, Instant until) {}
}
