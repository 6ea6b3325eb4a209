package org.aiwei.ranking;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A unit with a place, as other modules know it.
 *
 * @param kind name of the class, a kind of unit
 * @param tied whether others share the place
 * @param score 0 to 100
 */
public record RankedUnit(UUID unitId, String name, String kind, int place, boolean tied, BigDecimal score) {}
