package org.aiwei.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.aiwei.campaign.ReportShift;
import org.jspecify.annotations.Nullable;

/**
 * When a report is due: always a day, inclusive until 24:00.
 *
 * @param day day of the month, or of a quarter's last month; in shorter months the last day
 * @param anchor for what is due once: the day named, or the first or last day of a phase
 * @param offset days counted from the anchor, negative for before
 * @param workdays whether the offset counts working days
 */
public record DueRule(
        Rhythm rhythm, int day, @Nullable LocalDate anchor, int offset, boolean workdays, ReportShift shift) {

    private static final int QUARTER = 3;
    private static final int SEARCH = 60;

    public static DueRule monthly(int day, ReportShift shift) {
        return new DueRule(Rhythm.MONTHLY, day, null, 0, false, shift);
    }

    public static DueRule quarterly(int day, ReportShift shift) {
        return new DueRule(Rhythm.QUARTERLY, day, null, 0, false, shift);
    }

    public static DueRule once(LocalDate on, ReportShift shift) {
        return new DueRule(Rhythm.ONCE, 1, on, 0, false, shift);
    }

    public static DueRule relative(LocalDate phase, int offset, boolean workdays, ReportShift shift) {
        return new DueRule(Rhythm.ONCE, 1, phase, offset, workdays, shift);
    }

    /** What the rule asks of the calendar. */
    public interface Calendar {
        boolean workday(LocalDate day);

        /** Whether the holidays of the year are entered; otherwise only weekends are known. */
        boolean known(int year);
    }

    /** A stretch for which one report is due. */
    public record Span(LocalDate from, LocalDate to, LocalDate month) {}

    /**
     * @param nominal the day the rule names
     * @param on the day that counts
     * @param reason why the named day is no working day
     * @param known whether the calendar of the years concerned is entered
     */
    public record Due(LocalDate nominal, LocalDate on, DueReason reason, boolean known) {
        public boolean moved() {
            return !on.equals(nominal);
        }
    }

    /** The stretches that touch the days from {@code starts} to {@code ends}, oldest first. */
    public List<Span> spans(LocalDate starts, LocalDate ends) {
        if (rhythm == Rhythm.ONCE) {
            return List.of(new Span(starts, ends, ends));
        }
        int months = rhythm == Rhythm.MONTHLY ? 1 : QUARTER;
        var spans = new ArrayList<Span>();
        var first = YearMonth.from(starts);
        first = first.minusMonths((first.getMonthValue() - 1) % months);
        for (var month = first; !month.atDay(1).isAfter(ends); month = month.plusMonths(months)) {
            var last = month.plusMonths(months - 1L);
            spans.add(new Span(month.atDay(1), last.atEndOfMonth(), last.atDay(1)));
        }
        return spans;
    }

    public Due due(Span span, Calendar calendar) {
        var nominal = nominal(span, calendar);
        var on = calendar.workday(nominal) ? nominal : shifted(nominal, calendar);
        return new Due(nominal, on, reason(nominal, calendar), known(nominal, on, calendar));
    }

    private LocalDate nominal(Span span, Calendar calendar) {
        if (anchor == null) {
            var month = YearMonth.from(span.month());
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
        return workdays ? plus(anchor, offset, calendar::workday) : anchor.plusDays(offset);
    }

    private LocalDate shifted(LocalDate nominal, Calendar calendar) {
        return switch (shift) {
            case NONE -> nominal;
            case PREVIOUS -> plus(nominal, -1, calendar::workday);
            case NEXT -> plus(nominal, 1, calendar::workday);
        };
    }

    private boolean known(LocalDate nominal, LocalDate on, Calendar calendar) {
        return calendar.known(nominal.getYear())
                && calendar.known(on.getYear())
                && (anchor == null || !workdays || calendar.known(anchor.getYear()));
    }

    private static DueReason reason(LocalDate day, Calendar calendar) {
        if (calendar.workday(day)) {
            return DueReason.NONE;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? DueReason.WEEKEND : DueReason.HOLIDAY;
    }

    private static LocalDate plus(LocalDate from, int count, Predicate<LocalDate> worked) {
        int step = Integer.signum(count);
        var day = from;
        for (int left = Math.abs(count), idle = 0; left > 0; ) {
            day = day.plusDays(step);
            idle = worked.test(day) ? 0 : idle + 1;
            left -= idle == 0 ? 1 : 0;
            if (idle > SEARCH) {
                throw new IllegalStateException("no working day near " + from);
            }
        }
        return day;
    }
}
