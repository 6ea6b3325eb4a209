package org.aiwei.rectification;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads dates, numbers and choices as people type them, and says beside the field what is wrong. */
final class ItemTyped {

    private static final Pattern DATE = Pattern.compile("(20\\d\\d)\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private ItemTyped() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\u0000", "");
    }

    /** Empty means none. */
    static @Nullable LocalDate date(Errors errors, String field, @Nullable String typed) {
        var plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        var parts = DATE.matcher(plain);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
            return null;
        }
        errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
        return null;
    }

    /** Empty means none. */
    static @Nullable Integer number(Errors errors, String field, @Nullable String typed) {
        var plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(plain).matches()) {
            errors.rejectValue(field, "typeMismatch.int");
            return null;
        }
        return Integer.valueOf(plain);
    }

    /** What no form offers counts as not chosen. */
    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String plain(@Nullable String typed) {
        return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).strip();
    }
}
