package org.aiwei.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class WorkCalendarTests {

    private static final Workdays NOTICES = new Workdays(Notices.days(), Notices.years());

    @Autowired
    WorkCalendar calendar;

    @Autowired
    CalendarDayRepository days;

    @Test
    void whatIsShippedAgreesWithTheNoticesOnEveryDay() {
        Notices.FIRST
                .datesUntil(Notices.LAST.plusDays(1))
                .forEach(
                        day -> assertThat(calendar.isWorkday(day)).as("%s", day).isEqualTo(NOTICES.isWorkday(day)));
        assertThat(days.count()).isEqualTo(Notices.days().size());
    }

    @Test
    void knowsForWhichYearsTheNoticeIsIn() {
        assertThat(Notices.years()).allMatch(calendar::covers);
        assertThat(calendar.covers(2022)).isFalse();
        assertThat(calendar.covers(2027)).isFalse();
    }

    @Test
    void aDateOnAFreeDayCanMoveToEitherSide() {
        var nationalDay = LocalDate.of(2026, 10, 1);
        assertThat(calendar.workdayOnOrBefore(nationalDay)).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(calendar.workdayOnOrAfter(nationalDay)).isEqualTo(LocalDate.of(2026, 10, 8));
        var worked = LocalDate.of(2026, 10, 10);
        assertThat(calendar.workdayOnOrBefore(worked)).isEqualTo(worked);
        assertThat(calendar.workdayOnOrAfter(worked)).isEqualTo(worked);
    }

    @Test
    void countsOverTheNationalHoliday() {
        var before = LocalDate.of(2026, 9, 30);
        assertThat(calendar.plusWorkdays(before, 3)).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(calendar.workdaysBetween(before, LocalDate.of(2026, 10, 10))).isEqualTo(3);
    }
}
