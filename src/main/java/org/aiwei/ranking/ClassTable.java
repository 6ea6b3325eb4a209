package org.aiwei.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The units of one class, those with a place first, best first.
 *
 * @param kind name of their kind of unit
 * @param whole sums of the class by indicator
 * @param median of the scores; {@code null} when too few units have one
 * @param ranked how many have a place
 */
record ClassTable(
        String kind,
        Map<Indicator, Tally> whole,
        List<Standing> rows,
        @Nullable BigDecimal median,
        int ranked) {

    ClassTable {
        whole = Map.copyOf(whole);
        rows = List.copyOf(rows);
    }

    static @Nullable BigDecimal median(List<BigDecimal> scores) {
        if (scores.isEmpty()) {
            return null;
        }
        var sorted = scores.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return sorted.get(half);
        }
        var sum = sorted.get(half - 1).add(sorted.get(half));
        return sum.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    ClassTable only(Predicate<Standing> wanted) {
        return new ClassTable(kind, whole, rows.stream().filter(wanted).toList(), median, ranked);
    }

    public Tally of(Indicator indicator) {
        return whole.getOrDefault(indicator, Tally.NONE);
    }
}
