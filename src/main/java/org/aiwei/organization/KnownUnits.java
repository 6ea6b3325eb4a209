package org.aiwei.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open units that somebody administers, the topmost first, as a table refers to them. */
record KnownUnits(List<UnitRow> all) {

    Optional<UnitRow> top() {
        return all.stream().findFirst();
    }

    Optional<UnitRow> find(@Nullable UUID id) {
        return all.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** Those of exactly that name. */
    List<UnitRow> called(String name) {
        return all.stream().filter(unit -> unit.name().equals(name)).toList();
    }

    /** Those meant by a name, short names and aliases included. */
    List<UnitRow> named(String name) {
        var exact = called(name);
        if (!exact.isEmpty()) {
            return exact;
        }
        return all.stream()
                .filter(unit -> name.equals(unit.shortName()) || unit.aliases().contains(name))
                .toList();
    }
}
