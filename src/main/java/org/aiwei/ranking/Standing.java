package org.aiwei.ranking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one unit stands in its class.
 *
 * @param tallies by indicator; what is missing is none
 * @param figure {@code null} when there are too few facts
 */
record Standing(
        UUID unitId,
        String unitPath,
        String name,
        Map<Indicator, Tally> tallies,
        @Nullable Figure figure) {

    Standing {
        tallies = Map.copyOf(tallies);
    }

    public int n() {
        return tallies.values().stream().mapToInt(Tally::n).sum();
    }

    public Tally of(Indicator indicator) {
        return tallies.getOrDefault(indicator, Tally.NONE);
    }

    Standing with(Figure ranked) {
        return new Standing(unitId, unitPath, name, tallies, ranked);
    }

    /**
     * @param score 0 to 100, two decimals, as are the ends of its interval
     * @param place 1 is best; 0 before places are given
     * @param tied whether others share the place
     */
    record Figure(BigDecimal score, BigDecimal low, BigDecimal high, int place, boolean tied) {

        Figure at(int rank, boolean shared) {
            return new Figure(score, low, high, rank, shared);
        }
    }
}
