package org.aiwei.ranking;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How units are ranked.
 *
 * @param no version of the rule within its campaign; 0: the usual one, that nobody has written down yet
 * @param least with fewer facts in all a unit has no place
 * @param leastUnits with fewer units that have a place a class has no table
 * @param strength so many facts of the average of the class are added to those of each unit
 * @param band half the width of the interval in standard deviations; who overlaps shares a place
 * @param durableDays a close-out counts as durable after so many days
 * @param weights of the indicators; 0 leaves one out
 */
public record Rule(
        int no,
        int least,
        int leastUnits,
        BigDecimal strength,
        BigDecimal band,
        int durableDays,
        Map<Indicator, Integer> weights) {

    public Rule {
        weights = Map.copyOf(weights);
    }

    static Rule usual() {
        var weights = new EnumMap<Indicator, Integer>(Indicator.class);
        weights.put(Indicator.RECTIFIED, 40);
        weights.put(Indicator.REPORTED, 20);
        weights.put(Indicator.TASKS, 20);
        weights.put(Indicator.DURABLE, 20);
        return new Rule(0, 3, 3, BigDecimal.valueOf(4), BigDecimal.ONE, 30, weights);
    }

    public int weight(Indicator indicator) {
        return weights.getOrDefault(indicator, 0);
    }

    /** Those that weigh something, in the order in which they are shown. */
    public List<Indicator> counted() {
        return Stream.of(Indicator.values())
                .filter(indicator -> weight(indicator) > 0)
                .toList();
    }
}
