package org.aiwei.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record UnitNameForm(
        @NotBlank @Size(max = 60) @Nullable String name,
        @NotNull LocalDate from,
        @Nullable Boolean keep,
        @Nullable Long version) {

    static UnitNameForm of(UnitRow unit, LocalDate today) {
        return new UnitNameForm(unit.name(), today, true, unit.version());
    }
}
