package org.aiwei.organization;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record UnitPlaceForm(@NotNull UUID parentId, @Nullable Long version) {

    @SuppressWarnings("NullAway") // not chosen yet
    static UnitPlaceForm of(UnitRow unit) {
        return new UnitPlaceForm(unit.parentId(), unit.version());
    }
}
