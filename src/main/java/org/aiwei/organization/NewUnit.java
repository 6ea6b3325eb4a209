package org.aiwei.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be opened.
 *
 * @param parentId {@code null} only for a bureau at the top of the tree
 * @param from first day
 */
public record NewUnit(
        @Nullable UUID parentId,
        UnitKind kind,
        String name,
        @Nullable String shortName,
        LocalDate from,
        List<String> aliases) {

    public NewUnit {
        aliases = List.copyOf(aliases);
    }

    /** A unit without short name and aliases. */
    public static NewUnit below(@Nullable UUID parentId, UnitKind kind, String name, LocalDate from) {
        return new NewUnit(parentId, kind, name, null, from, List.of());
    }
}
