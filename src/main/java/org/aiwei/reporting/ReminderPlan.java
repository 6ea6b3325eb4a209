package org.aiwei.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which reminders of a report are owed at a moment. A reminder goes out at nine on its day; when that day is free, one
 * that comes before the due day goes out on the last working day before, the one after it on the first working day
 * after. Nothing goes out before eight, from six in the evening on, or on a free day. What was missed is made up by the
 * strongest alone, and what calls for a date that has passed is not sent at all.
 */
record ReminderPlan(Predicate<LocalDate> worked, ZoneId zone) {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    /** Whether people are at work now. */
    boolean open(Instant now) {
        var local = LocalDateTime.ofInstant(now, zone);
        var time = local.toLocalTime();
        return worked.test(local.toLocalDate()) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    /** The one reminder to send now, with the weaker ones that it stands for. */
    Optional<Due> due(LocalDate dueOn, Collection<ReminderStep> made, Instant now) {
        if (!open(now)) {
            return Optional.empty();
        }
        var owed = EnumSet.noneOf(ReminderStep.class);
        for (var step : ReminderStep.values()) {
            if (!made.contains(step) && !moment(step, dueOn).isAfter(now)) {
                owed.add(step);
            }
        }
        return owed.stream().reduce((weaker, stronger) -> stronger).flatMap(step -> {
            owed.remove(step);
            boolean stale = step != ReminderStep.OVERDUE
                    && LocalDate.ofInstant(now, zone).isAfter(dueOn);
            boolean outdone = made.stream().anyMatch(other -> other.compareTo(step) > 0);
            return stale || outdone ? Optional.empty() : Optional.of(new Due(step, owed));
        });
    }

    Instant moment(ReminderStep step, LocalDate dueOn) {
        var day = dueOn.plusDays(step.days());
        int aside = step == ReminderStep.OVERDUE ? 1 : -1;
        while (!worked.test(day)) {
            day = day.plusDays(aside);
        }
        return day.atTime(NINE).atZone(zone).toInstant();
    }

    record Due(ReminderStep step, Set<ReminderStep> instead) {}
}
