package org.aiwei.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record UnitDetailsForm(
        @NotNull UnitKind kind,
        @Size(max = 20) @Nullable String shortName,
        @NotNull @Min(0) @Max(9999) Integer sort,
        @Size(max = 500) @Nullable String aliases,
        @Nullable Long version) {

    static UnitDetailsForm of(UnitRow unit) {
        return new UnitDetailsForm(
                unit.kind(), unit.shortName(), unit.sort(), String.join("、", unit.aliases()), unit.version());
    }
}
