package org.aiwei.campaign;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what people type into the rows of a form, full-width digits included, and says beside the field what is wrong. */
final class Typed {

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{1,6}");

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Page of a list; what is no number means the first. */
    static @Nullable Integer page(@Nullable String typed) {
        var plain = plain(text(typed));
        return plain.matches("\\d{1,5}") ? Integer.valueOf(plain) : null;
    }

    static @Nullable LocalDate date(Errors errors, String field, String typed) {
        if (typed.isEmpty()) {
            errors.rejectValue(field, "campaign.date.missing");
            return null;
        }
        var date = date(typed);
        if (date == null) {
            errors.rejectValue(field, "campaign.date.wrong");
        }
        return date;
    }

    private static @Nullable LocalDate date(String typed) {
        var parts = DATE.matcher(plain(typed));
        if (!parts.matches()) {
            return null;
        }
        try {
            var date = LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
            return date.getYear() < 2000 || date.getYear() > 2100 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static int number(Errors errors, String field, String typed, int least, int most) {
        var plain = plain(typed);
        if (NUMBER.matcher(plain).matches()) {
            var number = number(plain.replace('−', '-'));
            if (number >= least && number <= most) {
                return number;
            }
        }
        errors.rejectValue(
                field, "campaign.number.wrong", new Object[] {String.valueOf(least), String.valueOf(most)}, null);
        return least;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
