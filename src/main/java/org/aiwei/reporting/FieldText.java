package org.aiwei.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a form says.
 *
 * @param code unique in the form; papers and roll-ups find the field by it
 * @param requiredWhenBehind compulsory in rows whose task is behind plan
 * @param factCode code of the {@link ReportFacts} that already know the answer
 */
public record FieldText(
        String code,
        String label,
        String hint,
        FieldKind kind,
        FieldPlace place,
        String unitText,
        boolean required,
        boolean requiredWhenBehind,
        List<String> options,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String factCode) {

    public FieldText {
        options = List.copyOf(options);
    }

    static FieldText of(String code, String label, FieldKind kind, FieldPlace place, boolean required) {
        return new FieldText(code, label, "", kind, place, "", required, false, List.of(), null, null, null);
    }

    FieldText coded(String newCode) {
        return new FieldText(
                newCode, label, hint, kind, place, unitText, required, requiredWhenBehind, options, min, max, factCode);
    }

    FieldText hinted(String words) {
        return new FieldText(
                code, label, words, kind, place, unitText, required, requiredWhenBehind, options, min, max, factCode);
    }

    FieldText whenBehind() {
        return new FieldText(code, label, hint, kind, place, unitText, required, true, options, min, max, factCode);
    }

    FieldText known(String fact) {
        return new FieldText(
                code, label, hint, kind, place, unitText, required, requiredWhenBehind, options, min, max, fact);
    }
}
