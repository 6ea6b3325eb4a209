package org.aiwei.inspection;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads numbers, dates and choices as people type them, full-width digits included, and says beside the field what is wrong. */
final class Typed {

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Lines that say something. */
    static List<String> lines(@Nullable String typed) {
        return Arrays.stream(text(typed).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Page of a list; what is no number means the first. */
    static @Nullable Integer page(@Nullable String typed) {
        var plain = plain(typed);
        return plain.matches("\\d{1,5}") ? Integer.valueOf(plain) : null;
    }

    /** What no form sends means none. */
    static @Nullable UUID id(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? null : UUID.fromString(text(typed));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What no form sends means none. */
    static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(typed)))
                .findFirst()
                .orElse(null);
    }

    /** Empty means none. */
    static @Nullable LocalDate date(Errors errors, String field, @Nullable String typed) {
        var plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        var day = day(plain);
        if (day == null) {
            errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
        }
        return day;
    }

    static @Nullable LocalDate requiredDate(Errors errors, String field, @Nullable String typed) {
        if (plain(typed).isEmpty()) {
            errors.rejectValue(field, "inspection.date.missing");
            return null;
        }
        return date(errors, field, typed);
    }

    static int number(Errors errors, String field, @Nullable String typed, int least, int most) {
        var plain = plain(typed);
        if (NUMBER.matcher(plain).matches()) {
            var number = Integer.parseInt(plain);
            if (number >= least && number <= most) {
                return number;
            }
        }
        errors.rejectValue(
                field, "inspection.number.wrong", new Object[] {String.valueOf(least), String.valueOf(most)}, "");
        return least;
    }

    private static @Nullable LocalDate day(String plain) {
        var parts = DATE.matcher(plain);
        if (!parts.matches()) {
            return null;
        }
        try {
            var day = LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            return day.getYear() < 2000 || day.getYear() > 2100 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String plain(@Nullable String typed) {
        return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).strip();
    }
}
