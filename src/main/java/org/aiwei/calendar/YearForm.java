package org.aiwei.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A year's notice as typed: one line a day or a span of days.
 *
 * @param shown year of the page with the form; {@code version} of what was entered for that year then
 */
record YearForm(
        @NotBlank @Pattern(regexp = " *(20[0-9][0-9]|2100) *")
        String year,

        @NotBlank @Size(max = 200) String source,
        @NotBlank @Size(max = 20000) String lines,
        @Nullable String shown,
        @Nullable Long version) {

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

    /** Whether the page on which this was typed showed that year. */
    boolean shows(int other) {
        return String.valueOf(other).equals(shown);
    }

    static YearForm blank(int year, @Nullable Long version) {
        return new YearForm(String.valueOf(year), "", "", String.valueOf(year), version);
    }
}
