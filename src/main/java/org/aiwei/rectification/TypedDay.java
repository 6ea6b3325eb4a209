package org.aiwei.rectification;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A day as people type it, full-width digits included; says beside the field what is wrong. */
final class TypedDay {

    private static final Pattern DATE = Pattern.compile("(20\\d{2})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");

    private TypedDay() {}

    static @Nullable LocalDate of(Errors errors, String field, @Nullable String typed) {
        var plain = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return null; // said by the form itself
        }
        var parts = DATE.matcher(plain);
        try {
            if (parts.matches()) {
                return LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
            }
        } catch (DateTimeException e) {
            // no day of the calendar
        }
        errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
        return null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
