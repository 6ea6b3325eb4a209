package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.aiwei.campaign.LadderRung;

/**
 * Which rungs of a ladder have been reached. Offsets are natural days from the due date, whatever the limit itself was
 * counted in: day 0 is the due date, day 3 the third day after it.
 *
 * @param reached from the mildest on
 */
record LadderReading(LadderClock clock, LocalDate today, List<LadderRung> reached) {

    private static final Comparator<LadderRung> MILDEST =
            Comparator.comparing(LadderRung::step).thenComparingInt(LadderRung::offsetDays);

    LadderReading {
        reached = List.copyOf(reached);
    }

    static LadderReading of(Collection<LadderRung> ladder, LadderClock clock, LocalDate today) {
        return new LadderReading(
                clock,
                today,
                ladder.stream()
                        .filter(rung -> reached(rung, clock, today))
                        .sorted(MILDEST)
                        .toList());
    }

    private static boolean reached(LadderRung rung, LadderClock clock, LocalDate today) {
        var on = clock.dayOf(rung);
        return clock.runs() && on != null && !on.isAfter(today) && !on.isBefore(clock.since());
    }

    /** The strongest of these that the program takes by itself: the only one of them that people are told. */
    static boolean overtaken(LadderRung rung, Collection<LadderRung> together) {
        return rung.automatic()
                && together.stream().anyMatch(other -> other.automatic() && MILDEST.compare(other, rung) > 0);
    }
}
