package org.aiwei.assignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a light is computed from.
 *
 * @param startsOn the assignment's start, or the campaign's where none is given
 */
public record LightFacts(
        PartStatus status, LocalDate startsOn, @Nullable LocalDate dueOn, int percent) {

    /** Percent that should be reached when this day begins, growing evenly to the evening of the due date. */
    int planOn(LocalDate day) {
        if (dueOn == null || !day.isAfter(startsOn) || dueOn.isBefore(startsOn)) {
            return 0;
        }
        var gone = ChronoUnit.DAYS.between(startsOn, day);
        var whole = ChronoUnit.DAYS.between(startsOn, dueOn) + 1;
        return (int) Math.min(100, 100 * gone / whole);
    }

    int behindOn(LocalDate day) {
        return planOn(day) - percent;
    }
}
