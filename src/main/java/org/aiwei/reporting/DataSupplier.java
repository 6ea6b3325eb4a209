package org.aiwei.reporting;

import java.util.UUID;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/** Who delivers a value: a unit of the desk, or a department outside that is known by name only. */
record DataSupplier(@Nullable UUID unitId, @Nullable String unitPath, String name) {

    static DataSupplier of(UnitRef unit) {
        return new DataSupplier(unit.id(), unit.path().value(), unit.name());
    }

    static DataSupplier outside(String name) {
        return new DataSupplier(null, null, name);
    }
}
