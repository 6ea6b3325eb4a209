package org.aiwei.reporting;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what people type, full-width digits included. */
final class Typed {

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,14}(\\.\\d{1,4})?");

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /** Page of a list; what is no number means the first. */
    static @Nullable Integer page(@Nullable String typed) {
        var plain = plain(typed);
        return plain.matches("\\d{1,5}") ? Integer.valueOf(plain) : null;
    }

    static Optional<BigDecimal> number(@Nullable String typed) {
        var plain = plain(typed).replace(",", "").replace('−', '-');
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    static Optional<LocalDate> date(@Nullable String typed) {
        var parts = DATE.matcher(plain(typed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            return Optional.of(date).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty means none; what cannot be read is said beside the field. */
    static @Nullable BigDecimal number(Errors errors, String field, @Nullable String typed) {
        var number = number(typed);
        if (number.isEmpty() && !plain(typed).isEmpty()) {
            errors.rejectValue(field, "rule.reporting.value.number");
        }
        return number.orElse(null);
    }

    /** Empty means none. */
    static @Nullable LocalDate date(Errors errors, String field, @Nullable String typed) {
        var date = date(typed);
        if (date.isEmpty() && !plain(typed).isEmpty()) {
            errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
        }
        return date.orElse(null);
    }

    /** Empty means none. */
    static @Nullable Integer whole(Errors errors, String field, @Nullable String typed, int least, int most) {
        var plain = plain(typed).replace('−', '-');
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.matches("-?\\d{1,4}")) {
            int number = Integer.parseInt(plain);
            if (number >= least && number <= most) {
                return number;
            }
        }
        errors.rejectValue(field, "reporting.whole", new Object[] {String.valueOf(least), String.valueOf(most)}, null);
        return null;
    }

    private static String plain(@Nullable String typed) {
        return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).strip();
    }
}
