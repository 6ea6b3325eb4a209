package org.aiwei.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkdaysTests {

    private static final Workdays DAYS = new Workdays(Notices.days(), Notices.years());
    private static final List<LocalDate> ALL =
            Notices.FIRST.datesUntil(Notices.LAST.plusDays(1)).toList();
    private static final Map<LocalDate, DayKind> SAID = Notices.days();
    private static final List<LocalDate> WORKED =
            ALL.stream().filter(WorkdaysTests::plainlyWorked).toList();

    @Test
    void everyDayOfTheFourYearsIsWorkedOrFreeAsTheNoticesSay() {
        assertThat(ALL)
                .hasSize(1461)
                .allSatisfy(day -> assertThat(DAYS.isWorkday(day)).as("%s", day).isEqualTo(plainlyWorked(day)));
    }

    @Test
    void aNoticeOnlyListsWorkedWeekendDays() {
        Notices.days().forEach((day, kind) -> {
            if (kind == DayKind.WORKDAY) {
                assertThat(Workdays.isWeekend(day)).as("%s", day).isTrue();
            }
        });
    }

    @Test
    void goingForwardFromEveryDayLandsOnTheNthWorkedDayAfterIt() {
        for (var from : ALL) {
            var later =
                    WORKED.stream().filter(day -> day.isAfter(from)).limit(30).toList();
            for (int n = 1; n <= later.size(); n++) {
                assertThat(DAYS.plus(from, n)).as("%s + %d", from, n).isEqualTo(later.get(n - 1));
            }
        }
    }

    @Test
    void goingBackFromEveryDayLandsOnTheNthWorkedDayBeforeIt() {
        for (var from : ALL) {
            var earlier = WORKED.stream().filter(day -> day.isBefore(from)).toList();
            for (int n = 1; n <= Math.min(30, earlier.size()); n++) {
                assertThat(DAYS.plus(from, -n)).as("%s - %d", from, n).isEqualTo(earlier.get(earlier.size() - n));
            }
        }
    }

    @Test
    void goingNoDaysStaysWhereItIs() {
        assertThat(ALL).allSatisfy(day -> assertThat(DAYS.plus(day, 0)).isEqualTo(day));
    }

    @Test
    void countsTheWorkedDaysBetweenAnyTwoDays() {
        var random = new Random(20261122);
        for (var from : ALL) {
            for (int i = 0; i < 5; i++) {
                var to = ALL.get(random.nextInt(ALL.size()));
                assertThat(DAYS.between(from, to)).as("%s to %s", from, to).isEqualTo(plainlyBetween(from, to));
            }
        }
    }

    @Test
    void countingBackIsCountingForwardWithTheOtherSign() {
        var random = new Random(7);
        for (var from : ALL) {
            var to = ALL.get(random.nextInt(ALL.size()));
            assertThat(DAYS.between(from, to)).isEqualTo(-DAYS.between(to, from));
        }
    }

    @Test
    void nWorkdaysOnAreNWorkdaysAway() {
        for (var from : ALL.subList(0, 1400)) {
            for (int n = 1; n <= 25; n++) {
                assertThat(DAYS.between(from, DAYS.plus(from, n)))
                        .as("%s + %d", from, n)
                        .isEqualTo(n);
            }
        }
    }

    @Test
    void aYearWithoutNoticeIsCountedByThePlainWeek() {
        var nationalDay2030 = LocalDate.of(2030, 10, 1);
        assertThat(DAYS.isWorkday(nationalDay2030)).isTrue();
        assertThat(DAYS.years()).doesNotContain(2030, 2027);
    }

    private static int plainlyBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (var day : WORKED) {
            if (day.isAfter(from) && !day.isAfter(to)) {
                count++;
            }
            if (day.isAfter(to) && !day.isAfter(from)) {
                count--;
            }
        }
        return count;
    }

    private static boolean plainlyWorked(LocalDate day) {
        var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
        var said = SAID.get(day);
        return said == DayKind.WORKDAY || (said == null && !weekend);
    }
}
