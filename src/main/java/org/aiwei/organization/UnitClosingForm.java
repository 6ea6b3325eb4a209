package org.aiwei.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record UnitClosingForm(
        @NotNull LocalDate lastDay,
        @NotBlank @Size(max = 200) @Nullable String reason,
        @Nullable Long version) {

    static UnitClosingForm of(UnitRow unit, LocalDate today) {
        return new UnitClosingForm(today, "", unit.version());
    }
}
