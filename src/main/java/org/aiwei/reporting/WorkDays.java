package org.aiwei.reporting;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.aiwei.calendar.WorkCalendar;
import org.springframework.stereotype.Component;

/** The calendar of the bureau as due rules ask it. */
@Component
@RequiredArgsConstructor
class WorkDays implements DueRule.Calendar {

    private final WorkCalendar calendar;

    @Override
    public boolean workday(LocalDate day) {
        return calendar.isWorkday(day);
    }

    @Override
    public boolean known(int year) {
        return calendar.covers(year);
    }
}
