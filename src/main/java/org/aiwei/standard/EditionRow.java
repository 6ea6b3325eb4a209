package org.aiwei.standard;

import java.util.UUID;

record EditionRow(
        UUID id,
        String code,
        String name,
        String label,
        boolean sample,
        boolean shipped,
        boolean frozen,
        EditionCounts counts) {

    static EditionRow of(StandardEdition edition, EditionCounts counts) {
        return new EditionRow(
                edition.getId(),
                edition.getCode(),
                edition.getName(),
                edition.getLabel(),
                edition.isSample(),
                edition.isShipped(),
                edition.isFrozen(),
                counts);
    }
}
