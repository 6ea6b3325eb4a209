package org.aiwei.reporting;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A day as people type it. */
final class Day {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");

    private Day() {}

    /** {@code null} when nothing was typed. */
    static @Nullable LocalDate of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var parts =
                FORM.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException e) {
            throw new RuleBroken("reporting.day", typed);
        }
        throw new RuleBroken("reporting.day", typed);
    }
}
