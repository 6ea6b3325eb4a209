package org.aiwei.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiwei.calendar.DayKind;
import org.aiwei.calendar.Notices;
import org.aiwei.campaign.ReportShift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every month of 2023 to 2027 against a plain oracle: the notices of four years, and of 2027 only weekends. */
class DueRuleTests {

    private static final Map<LocalDate, DayKind> LISTED = Notices.days();
    private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    /** The oracle: the set of worked days, written down one by one. */
    private static final TreeSet<LocalDate> WORKED = FIRST.datesUntil(LAST.plusDays(1))
            .filter(day -> LISTED.containsKey(day)
                    ? LISTED.get(day) == DayKind.WORKDAY
                    : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final DueRule.Calendar CALENDAR = new DueRule.Calendar() {
        @Override
        public boolean workday(LocalDate day) {
            return WORKED.contains(day);
        }

        @Override
        public boolean known(int year) {
            return Notices.years().contains(year);
        }
    };

    static Stream<YearMonth> months() {
        return Stream.iterate(YearMonth.of(2023, 1), month -> month.plusMonths(1))
                .limit(60);
    }

    @Test
    void aDueDayLastsUntilMidnightHere() {
        assertThat(ReportPeriod.end(LocalDate.of(2026, 12, 31))).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("months")
    void aDayOfTheMonthCountsToItsEveningAndMovesAsTheSettingSays(YearMonth month) {
        for (int day = 1; day <= 31; day++) {
            var nominal = day <= month.lengthOfMonth() ? month.atDay(day) : month.atEndOfMonth();
            for (var shift : ReportShift.values()) {
                var rule = DueRule.monthly(day, shift);
                var due = rule.due(only(rule, month.atDay(1), month.atDay(1)), CALENDAR);
                assertThat(due.nominal()).isEqualTo(nominal);
                assertThat(due.on()).as("%s %s", nominal, shift).isEqualTo(oracle(nominal, shift));
                assertThat(due.moved()).isEqualTo(shift != ReportShift.NONE && !WORKED.contains(nominal));
                assertThat(due.reason()).isEqualTo(why(nominal));
                assertThat(due.known())
                        .isEqualTo(Notices.years().contains(nominal.getYear())
                                && Notices.years().contains(due.on().getYear()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("months")
    void quartersAreDueInTheirLastMonth(YearMonth month) {
        var rule = DueRule.quarterly(31, ReportShift.PREVIOUS);
        var span = only(rule, month.atDay(10), month.atDay(10));
        int first = (month.getMonthValue() - 1) / 3 * 3 + 1;
        assertThat(span.from()).isEqualTo(LocalDate.of(month.getYear(), first, 1));
        assertThat(span.to()).isEqualTo(span.from().plusMonths(3).minusDays(1));
        assertThat(rule.due(span, CALENDAR).nominal()).isEqualTo(span.to());
        assertThat(rule.due(span, CALENDAR).on()).isEqualTo(WORKED.floor(span.to()));
    }

    @Test
    void aDeadlineOnTheLastDayOfTheYearMovesAcrossIt() {
        var next = DueRule.monthly(31, ReportShift.NEXT);
        var december = next.due(only(next, day("2023-12-01"), day("2023-12-31")), CALENDAR);
        assertThat(december.nominal()).isEqualTo(day("2023-12-31")); // a Sunday, New Year's day is free
        assertThat(december.on()).isEqualTo(day("2024-01-02"));
        var previous = DueRule.monthly(1, ReportShift.PREVIOUS);
        var january = previous.due(only(previous, day("2023-01-01"), day("2023-01-31")), CALENDAR);
        assertThat(january.on()).isEqualTo(day("2022-12-30"));
        assertThat(january.known()).isFalse();
    }

    @Test
    void februaryEndsWhereItEnds() {
        var rule = DueRule.monthly(31, ReportShift.NONE);
        assertThat(rule.due(only(rule, day("2024-02-01"), day("2024-02-29")), CALENDAR)
                        .on())
                .isEqualTo(day("2024-02-29"));
        assertThat(rule.due(only(rule, day("2026-02-01"), day("2026-02-28")), CALENDAR)
                        .on())
                .isEqualTo(day("2026-02-28"));
    }

    @Test
    void theNamedSundayOfOctoberMovesToTheFridayBefore() {
        var rule = DueRule.monthly(25, ReportShift.PREVIOUS);
        var due = rule.due(only(rule, day("2026-10-01"), day("2026-10-31")), CALENDAR);
        assertThat(due).isEqualTo(new DueRule.Due(day("2026-10-25"), day("2026-10-23"), DueReason.WEEKEND, true));
    }

    @Test
    void aWeekendDayThatIsWorkedStaysTheDay() {
        var rule = DueRule.once(day("2026-02-28"), ReportShift.PREVIOUS);
        var due = rule.due(only(rule, day("2026-02-01"), day("2026-03-31")), CALENDAR);
        assertThat(due).isEqualTo(new DueRule.Due(day("2026-02-28"), day("2026-02-28"), DueReason.NONE, true));
    }

    @ParameterizedTest
    @EnumSource(ReportShift.class)
    void daysCountedFromAPhaseAreNaturalOrWorked(ReportShift shift) {
        var random = new Random(20261123);
        for (int i = 0; i < 2000; i++) {
            var anchor = day("2023-01-01").plusDays(random.nextInt(1826));
            int offset = random.nextInt(81) - 40;
            var natural = DueRule.relative(anchor, offset, false, shift).due(whole(anchor), CALENDAR);
            assertThat(natural.nominal()).isEqualTo(anchor.plusDays(offset));
            assertThat(natural.on()).isEqualTo(oracle(anchor.plusDays(offset), shift));
            var worked = DueRule.relative(anchor, offset, true, shift).due(whole(anchor), CALENDAR);
            assertThat(worked.nominal()).as("%s %+d", anchor, offset).isEqualTo(counted(anchor, offset));
            assertThat(worked.on()).isEqualTo(oracle(worked.nominal(), shift));
        }
    }

    @Test
    void aYearWhoseHolidaysAreNotEnteredSaysSo() {
        var rule = DueRule.monthly(1, ReportShift.NEXT);
        var due = rule.due(only(rule, day("2027-10-01"), day("2027-10-31")), CALENDAR);
        assertThat(due).isEqualTo(new DueRule.Due(day("2027-10-01"), day("2027-10-01"), DueReason.NONE, false));
    }

    @Test
    void periodsCoverTheStretchWithoutGapsOrOverlap() {
        for (var rule : List.of(DueRule.monthly(25, ReportShift.NONE), DueRule.quarterly(25, ReportShift.NONE))) {
            var spans = rule.spans(day("2023-01-17"), day("2027-12-02"));
            assertThat(spans.get(0).from()).isEqualTo(day("2023-01-01"));
            assertThat(spans.get(spans.size() - 1).to()).isEqualTo(day("2027-12-31"));
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).to().plusDays(1));
            }
        }
        var once = DueRule.once(day("2026-03-28"), ReportShift.NONE);
        assertThat(once.spans(day("2026-01-05"), day("2026-03-31"))).hasSize(1);
    }

    private static DueRule.Span only(DueRule rule, LocalDate from, LocalDate to) {
        var spans = rule.spans(from, to);
        assertThat(spans).hasSize(1);
        return spans.get(0);
    }

    private static DueRule.Span whole(LocalDate day) {
        return new DueRule.Span(day, day, day);
    }

    private static LocalDate oracle(LocalDate nominal, ReportShift shift) {
        return switch (shift) {
            case NONE -> nominal;
            case PREVIOUS -> WORKED.floor(nominal);
            case NEXT -> WORKED.ceiling(nominal);
        };
    }

    private static LocalDate counted(LocalDate anchor, int offset) {
        if (offset == 0) {
            return anchor;
        }
        var days = offset > 0
                ? WORKED.tailSet(anchor, false)
                : WORKED.headSet(anchor, false).descendingSet();
        return days.stream().skip(Math.abs(offset) - 1L).findFirst().orElseThrow();
    }

    private static DueReason why(LocalDate day) {
        if (WORKED.contains(day)) {
            return DueReason.NONE;
        }
        return day.getDayOfWeek().getValue() >= 6 ? DueReason.WEEKEND : DueReason.HOLIDAY;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
