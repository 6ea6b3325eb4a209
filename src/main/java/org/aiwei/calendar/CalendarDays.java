package org.aiwei.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.calendar.NoticeLines.Listed;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the calendar: looking at a year, changing a day, entering a year's notice. */
@Service
@Transactional
@RequiredArgsConstructor
public class CalendarDays {

    private final CalendarDayRepository days;
    private final CalendarYearRepository years;
    private final CalendarPolicy policy;
    private final WorkCalendar calendar;
    private final Clock clock;

    @Transactional(readOnly = true)
    CalendarPage year(Actor actor, int year) {
        policy.ensureReads(actor);
        var listed = days.findByDayBetweenOrderByDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var months = new CalendarSheet(listed).months(year);
        var cells = months.stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(week -> week.stream().filter(cell -> cell.day() != null))
                .toList();
        var missing = calendar.missingYear(LocalDate.now(clock));
        return new CalendarPage(
                year,
                policy.keeps(actor),
                years.findById(year).map(CalendarYear::getSource).orElse(null),
                missing.isPresent() ? missing.getAsInt() : null,
                cells.stream().filter(cell -> !cell.workday()).count(),
                cells.stream().filter(cell -> cell.workday() && cell.listed()).count(),
                months);
    }

    /** The form for a year's notice, carrying what of that year has been entered so far. */
    @Transactional(readOnly = true)
    YearForm blank(Actor actor, int year) {
        policy.ensureReads(actor);
        return YearForm.blank(
                year, years.findById(year).map(CalendarYear::getVersion).orElse(null));
    }

    @Transactional(readOnly = true)
    DayForm day(Actor actor, LocalDate day) {
        policy.ensureReads(actor);
        return DayForm.of(day, days.findById(day).orElse(null));
    }

    /** Before anything else is said about what somebody sends in. */
    void ensureKeeps(Actor actor) {
        policy.ensureKeeps(actor);
    }

    void change(Actor actor, DayForm form) {
        policy.ensureKeeps(actor);
        years.touch(form.day().getYear()); // a form for the whole year, opened before, is outdated now
        var entry = days.findById(form.day());
        ensureFresh(form, entry);
        var kind = form.kind();
        if (kind != null) {
            var day = entry.orElseGet(() -> CalendarDay.of(form.day(), kind, form.note()));
            day.change(kind, form.note(), actor, clock.instant());
            days.save(day);
        } else if (entry.isPresent()) {
            entry.get().withdraw(actor, clock.instant());
            days.delete(entry.get());
        }
        calendar.forget();
    }

    /**
     * Makes a year exactly what its notice says; earlier entries of that year go.
     *
     * @throws RuleBroken when the form was opened for another year and this one has been entered already
     */
    void enter(Actor actor, YearForm form, Map<LocalDate, Listed> notice) {
        policy.ensureKeeps(actor);
        int year = form.yearOr(0);
        ensureFresh(form, year, years.findById(year));
        years.touch(year);
        var first = notice.keySet().stream().min(LocalDate::compareTo).orElse(LocalDate.of(year, 1, 1));
        var start = first.getYear() < year ? first : LocalDate.of(year, 1, 1);
        days.findByDayBetweenOrderByDay(start, LocalDate.of(year, 12, 31)).stream()
                .filter(entry -> entry.getDay().getYear() == year && !notice.containsKey(entry.getDay()))
                .forEach(days::delete);
        notice.forEach((day, listed) -> {
            var entry = days.findById(day).orElseGet(() -> CalendarDay.of(day, listed.kind(), listed.note()));
            entry.put(listed.kind(), listed.note());
            days.save(entry);
        });
        var entered = years.findById(year).orElseGet(() -> CalendarYear.of(year));
        entered.enter(form.source(), actor, clock.instant());
        years.save(entered);
        calendar.forget();
    }

    private static void ensureFresh(YearForm form, int year, Optional<CalendarYear> before) {
        if (before.isPresent() && !form.shows(year)) {
            throw new RuleBroken("calendar.year.entered", String.valueOf(year));
        }
        if (before.isPresent()) {
            StaleRecord.check(
                    CalendarYear.class, year, form.version(), before.get().getVersion());
        } else if (form.version() != null && form.shows(year)) {
            throw new StaleRecord(CalendarYear.class, year);
        }
    }

    private static void ensureFresh(DayForm form, Optional<CalendarDay> entry) {
        if (entry.isPresent()) {
            StaleRecord.check(
                    CalendarDay.class, form.day(), form.version(), entry.get().getVersion());
        } else if (form.version() != null) {
            throw new StaleRecord(CalendarDay.class, form.day());
        }
    }
}
