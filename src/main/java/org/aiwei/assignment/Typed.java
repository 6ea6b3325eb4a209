package org.aiwei.assignment;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads numbers and dates as people type them, full-width digits included, and says beside the field what is wrong. */
final class Typed {

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Empty means none. */
    static @Nullable LocalDate date(Errors errors, String field, @Nullable String typed) {
        var plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        var parts = DATE.matcher(plain);
        if (parts.matches() && plain.compareTo("2000") > 0 && plain.compareTo("2101") < 0) {
            try {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            } catch (DateTimeException e) {
                errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
                return null;
            }
        }
        errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
        return null;
    }

    /** Empty means zero. */
    static int number(Errors errors, String field, @Nullable String typed) {
        var plain = plain(typed);
        if (plain.isEmpty()) {
            return 0;
        }
        if (!NUMBER.matcher(plain).matches()) {
            errors.rejectValue(field, "typeMismatch.int");
            return 0;
        }
        return Integer.parseInt(plain);
    }

    private static String plain(@Nullable String typed) {
        return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).strip();
    }
}
