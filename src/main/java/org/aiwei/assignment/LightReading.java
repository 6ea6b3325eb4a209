package org.aiwei.assignment;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.LightRule;
import org.jspecify.annotations.Nullable;

/**
 * A light with all that explains it. The SQL function {@code part_light} says the same for lists.
 *
 * @param plan percent that should be reached today
 * @param change when it will change if nobody does anything; {@code null}: never
 */
public record LightReading(
        Light light,
        LightReason reason,
        LightRule rule,
        LightFacts facts,
        LocalDate today,
        int plan,
        @Nullable Change change) {

    private static final int HORIZON = 1500;

    public record Change(LocalDate on, Light light) {}

    public static LightReading of(LightRule rule, LightFacts facts, LocalDate today, WorkCalendar calendar) {
        return of(rule, facts, today, day -> soonUntil(rule, day, calendar));
    }

    /** Last due date that counts as near on this day: so many workdays are left, free days after them included. */
    static LocalDate soonUntil(LightRule rule, LocalDate day, WorkCalendar calendar) {
        return calendar.plusWorkdays(day, rule.soonWorkdays() + 1).minusDays(1);
    }

    static LightReading of(LightRule rule, LightFacts facts, LocalDate today, UnaryOperator<LocalDate> soonUntil) {
        var reason = reason(rule, facts, today, soonUntil);
        return new LightReading(
                light(reason), reason, rule, facts, today, facts.planOn(today), change(rule, facts, today, soonUntil));
    }

    public int behind() {
        return plan - facts.percent();
    }

    private static LightReason reason(
            LightRule rule, LightFacts facts, LocalDate day, UnaryOperator<LocalDate> soonUntil) {
        if (facts.status() == PartStatus.DONE || facts.status() == PartStatus.REPLACED) {
            return LightReason.DONE;
        }
        if (facts.status() == PartStatus.RETURN_ASKED) {
            return LightReason.RETURN_ASKED;
        }
        if (facts.dueOn() != null && day.isAfter(facts.dueOn())) {
            return LightReason.PAST_DUE;
        }
        if (facts.behindOn(day) > rule.behindRed()) {
            return LightReason.FAR_BEHIND;
        }
        if (facts.behindOn(day) > rule.behindYellow()) {
            return LightReason.BEHIND;
        }
        return quiet(facts, day, soonUntil);
    }

    private static LightReason quiet(LightFacts facts, LocalDate day, UnaryOperator<LocalDate> soonUntil) {
        if (facts.dueOn() != null && !facts.dueOn().isAfter(soonUntil.apply(day))) {
            return LightReason.FEW_DAYS;
        }
        if (facts.startsOn().isAfter(day)) {
            return LightReason.STARTS_LATER;
        }
        return facts.dueOn() == null ? LightReason.NO_DUE_DATE : LightReason.ON_PLAN;
    }

    private static Light light(LightReason reason) {
        return switch (reason) {
            case DONE -> Light.DONE;
            case RETURN_ASKED -> Light.PAUSED;
            case PAST_DUE, FAR_BEHIND -> Light.OVERDUE;
            case BEHIND -> Light.BEHIND;
            case FEW_DAYS -> Light.SOON;
            case STARTS_LATER -> Light.NOT_STARTED;
            case NO_DUE_DATE, ON_PLAN -> Light.NORMAL;
        };
    }

    private static @Nullable Change change(
            LightRule rule, LightFacts facts, LocalDate today, UnaryOperator<LocalDate> soonUntil) {
        var now = light(reason(rule, facts, today, soonUntil));
        if (now == Light.DONE || now == Light.PAUSED || now == Light.OVERDUE) {
            return null;
        }
        return today.plusDays(1)
                .datesUntil(today.plusDays(HORIZON))
                .map(day -> new Change(day, light(reason(rule, facts, day, soonUntil))))
                .filter(change -> change.light() != now)
                .findFirst()
                .orElse(null);
    }
}
