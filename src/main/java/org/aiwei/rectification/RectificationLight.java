package org.aiwei.rectification;

import java.time.LocalDate;
import org.aiwei.assignment.Light;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.LightRule;
import org.jspecify.annotations.Nullable;

/**
 * A light with all that explains it. What a unit has handed in can come near its date, but is never overdue: who waits
 * then is the unit. The SQL function {@code rectification_light} says the same for lists.
 *
 * @param change when it will change if nobody does anything; {@code null}: never
 */
public record RectificationLight(
        Light light,
        RectificationStatus status,
        LocalDate dueOn,
        LocalDate today,
        LocalDate soonUntil,
        @Nullable Change change) {

    private static final int HORIZON = 1500;

    public record Change(LocalDate on, Light light) {}

    public static RectificationLight of(
            RectificationStatus status, LocalDate dueOn, LightRule rule, LocalDate today, WorkCalendar calendar) {
        var now = light(status, dueOn, today, soonUntil(rule, today, calendar));
        return new RectificationLight(
                now,
                status,
                dueOn,
                today,
                soonUntil(rule, today, calendar),
                now == Light.NORMAL || now == Light.SOON ? change(status, dueOn, rule, today, calendar, now) : null);
    }

    /** Which sentence explains it: waiting has more than one cause. */
    public String reason() {
        return light == Light.PAUSED ? light + "." + status : light.name();
    }

    /** Last due date that counts as near on this day: so many workdays are left, free days after them included. */
    public static LocalDate soonUntil(LightRule rule, LocalDate day, WorkCalendar calendar) {
        return calendar.plusWorkdays(day, rule.soonWorkdays() + 1).minusDays(1);
    }

    static Light light(RectificationStatus status, LocalDate dueOn, LocalDate today, LocalDate soonUntil) {
        return switch (status) {
            case CLOSED, VOIDED -> Light.DONE;
            case EXTENSION_ASKED -> Light.PAUSED;
            case PUBLIC_NOTICE -> today.isAfter(dueOn) ? Light.PAUSED : Light.NORMAL;
            case SUBMITTED -> today.isAfter(dueOn) ? Light.PAUSED : near(dueOn, soonUntil);
            case ISSUED, RETURN_ASKED, RECTIFYING, LONG_TERM_ASKED, LONG_TERM ->
                today.isAfter(dueOn) ? Light.OVERDUE : near(dueOn, soonUntil);
        };
    }

    private static Light near(LocalDate dueOn, LocalDate soonUntil) {
        return dueOn.isAfter(soonUntil) ? Light.NORMAL : Light.SOON;
    }

    private static @Nullable Change change(
            RectificationStatus status,
            LocalDate dueOn,
            LightRule rule,
            LocalDate today,
            WorkCalendar calendar,
            Light now) {
        return today.plusDays(1)
                .datesUntil(today.plusDays(HORIZON))
                .map(day -> new Change(day, light(status, dueOn, day, soonUntil(rule, day, calendar))))
                .filter(change -> change.light() != now)
                .findFirst()
                .orElse(null);
    }
}
