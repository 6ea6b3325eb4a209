package org.aiwei.ranking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month with all that its figures follow from.
 *
 * @param period {@code null} while the month is not frozen: the figures may still change
 */
record Reading(@Nullable RankingPeriod period, Rule rule, List<Fact> facts, List<ClassTable> tables) {

    List<Fact> of(UUID unit) {
        return facts.stream().filter(fact -> fact.unitId().equals(unit)).toList();
    }
}
