package org.aiwei.reporting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many answers a collection asks each of its units for, once: what stands once in the form counts once, what stands
 * in the table counts once a row, and what the system fills in itself counts nothing.
 */
record BurdenCost(int once, int perRow, int prefilled, Map<UUID, Integer> byUnit) {

    BurdenCost {
        byUnit = Map.copyOf(byUnit);
    }

    /** @param rows of each unit that is asked; 0 for a form without a table */
    static BurdenCost of(Collection<Asked> fields, Map<UUID, Integer> rows) {
        int once = count(fields, false);
        int perRow = count(fields, true);
        var byUnit = new LinkedHashMap<UUID, Integer>();
        rows.forEach((unit, lines) -> byUnit.put(unit, once + perRow * lines));
        int prefilled = (int) fields.stream().filter(Asked::prefilled).count();
        return new BurdenCost(once, perRow, prefilled, byUnit);
    }

    private static int count(Collection<Asked> fields, boolean perRow) {
        return (int) fields.stream()
                .filter(field -> field.perRow() == perRow && !field.prefilled())
                .count();
    }

    public int total() {
        return byUnit.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int units() {
        return byUnit.size();
    }

    public int most() {
        return byUnit.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    int of(UUID unit) {
        return byUnit.getOrDefault(unit, 0);
    }
}
