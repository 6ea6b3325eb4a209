package org.aiwei.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A year's notice as typed: one line a day or a span of days. */
record YearForm(
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotBlank @Size(max = 200) String source,
        @NotBlank @Size(max = 20000) String lines) {

    YearForm {
        source = source == null ? "" : source.strip();
        lines = lines == null ? "" : lines;
    }
}
