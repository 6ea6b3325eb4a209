package org.aiwei.standard;

import java.util.List;
import java.util.UUID;

/** How much an edition holds. */
record EditionCounts(long aspects, long items, long requirements, long dataItems) {

    static EditionCounts of(UUID editionId, List<LevelCount> levels, List<DataCount> data) {
        return new EditionCounts(
                count(editionId, levels, NodeLevel.ASPECT),
                count(editionId, levels, NodeLevel.ITEM),
                count(editionId, levels, NodeLevel.REQUIREMENT),
                data.stream()
                        .filter(each -> each.editionId().equals(editionId))
                        .mapToLong(DataCount::count)
                        .sum());
    }

    private static long count(UUID editionId, List<LevelCount> levels, NodeLevel level) {
        return levels.stream()
                .filter(each -> each.editionId().equals(editionId) && each.level() == level)
                .mapToLong(LevelCount::count)
                .sum();
    }
}
