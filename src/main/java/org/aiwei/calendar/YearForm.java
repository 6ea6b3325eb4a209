package org.aiwei.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A year's notice as typed: one line a day or a span of days. */
record YearForm(
        @NotBlank @Pattern(regexp = " *(20[0-9][0-9]|2100) *")
        String year,

        @NotBlank @Size(max = 200) String source,
        @NotBlank @Size(max = 20000) String lines) {

    YearForm {
        year = year == null ? "" : year;
        source = source == null ? "" : source.strip();
        lines = lines == null ? "" : lines;
    }

    /** The year typed, or the other one while it is none. Text, because a form that cannot be read loses all its words. */
    int yearOr(int other) {
        var text = year.strip();
        return text.matches("20[0-9][0-9]|2100") ? Integer.parseInt(text) : other;
    }

    static YearForm blank(int year) {
        return new YearForm(String.valueOf(year), "", "");
    }
}
