package org.aiwei.standard;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition as its pages show it.
 *
 * @param shipped came with the program
 * @param editable this person may change it now
 * @param copyable this person may make a new edition of it
 */
record EditionFacts(
        UUID id,
        String code,
        String name,
        String label,
        String title,
        String sourceNote,
        boolean sample,
        boolean shipped,
        boolean frozen,
        @Nullable UUID previousId,
        LocalDateTime createdAt,
        String createdByName,
        @Nullable LocalDateTime frozenAt,
        @Nullable String frozenByName,
        boolean editable,
        boolean copyable,
        EditionCounts counts) {

    static EditionFacts of(StandardEdition edition, EditionCounts counts, Rights rights, ZoneId zone) {
        return new EditionFacts(
                edition.getId(),
                edition.getCode(),
                edition.getName(),
                edition.getLabel(),
                edition.title(),
                edition.getSourceNote(),
                edition.isSample(),
                edition.isShipped(),
                edition.isFrozen(),
                edition.getPreviousEditionId(),
                LocalDateTime.ofInstant(edition.getCreatedAt(), zone),
                edition.getCreatedByName(),
                local(edition.getFrozenAt(), zone),
                edition.getFrozenByName(),
                rights.edit() && !edition.isFrozen(),
                rights.copy(),
                counts);
    }

    /** @param edit may change it while it is not frozen; {@code copy} may make a new edition of it */
    record Rights(boolean edit, boolean copy) {}

    private static @Nullable LocalDateTime local(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone);
    }
}
