package org.aiwei.ranking;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what people type, full-width digits included. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace("\u0000", "");
    }

    /** {@code null} when it is no month. */
    static @Nullable YearMonth month(@Nullable String typed) {
        var plain = text(typed);
        try {
            return plain.matches("2\\d{3}-\\d{2}") ? YearMonth.parse(plain) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    static int number(Errors errors, String field, String typed, int least, int most) {
        if (typed.matches("\\d{1,4}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
        }
        errors.rejectValue(
                field, "ranking.number.wrong", new Object[] {String.valueOf(least), String.valueOf(most)}, null);
        return least;
    }

    /** With one decimal at most. */
    static BigDecimal decimal(Errors errors, String field, String typed, String least, String most) {
        if (typed.matches("\\d{1,3}(\\.\\d)?")) {
            var number = new BigDecimal(typed);
            if (number.compareTo(new BigDecimal(least)) >= 0 && number.compareTo(new BigDecimal(most)) <= 0) {
                return number;
            }
        }
        errors.rejectValue(field, "ranking.decimal.wrong", new Object[] {least, most}, null);
        return new BigDecimal(least);
    }
}
