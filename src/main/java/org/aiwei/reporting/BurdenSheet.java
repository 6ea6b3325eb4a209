package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;

/**
 * A collection as a burden.
 *
 * @param repeats fields that ask what is known already
 * @param lines of every unit that is asked, heaviest month first
 */
record BurdenSheet(BurdenCost cost, BurdenLimit limit, List<Repeat> repeats, List<Line> lines) {

    BurdenSheet {
        repeats = List.copyOf(repeats);
        lines = List.copyOf(lines);
    }

    /** Units that would have to answer more than the limit says. */
    public List<Line> over() {
        return limit.answers() == 0
                ? List.of()
                : lines.stream().filter(line -> line.month() > limit.answers()).toList();
    }

    /** Whether the limit forbids to publish. */
    public boolean refused() {
        return limit.refuses() && !over().isEmpty();
    }

    /** @param holder what holds the answer: a fact of the system, or another collection */
    record Repeat(String label, String holder) {}

    /** @param own answers for this collection, once; {@code month} what all open collections ask in a month */
    record Line(UUID unitId, String unit, int own, int month) {}
}
