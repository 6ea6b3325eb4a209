package org.aiwei.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How far a date is away, in words. */
record Days(Group group, String key, long count) {

    enum Group {
        NOW,
        WEEK,
        LATER,
        NO_DATE
    }

    static Days until(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return new Days(Group.NO_DATE, "notice.days.none", 0);
        }
        long left = ChronoUnit.DAYS.between(today, due);
        if (left < 0) {
            return new Days(Group.NOW, "notice.days.over", -left);
        }
        if (left == 0) {
            return new Days(Group.NOW, "notice.days.today", 0);
        }
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Days(due.isAfter(sunday) ? Group.LATER : Group.WEEK, "notice.days.left", left);
    }
}
