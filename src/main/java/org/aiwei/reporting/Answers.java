package org.aiwei.reporting;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a field of a form. Whatever it is, the text is kept. */
final class Answers {

    static final int LONGEST = 20_000;
    static final int LINE = 500;

    private Answers() {}

    static Answer read(ReportField field, @Nullable String typed) {
        var text = Typed.text(typed);
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        if (text.isEmpty()) {
            return Answer.text("");
        }
        return switch (field.getKind()) {
            case TEXT -> text.length() > LINE ? problem(text, "reporting.value.long") : Answer.text(text);
            case LONG_TEXT, FILES -> Answer.text(text);
            case NUMBER -> number(field, text);
            case DATE ->
                Typed.date(text)
                        .map(day -> new Answer(day.toString(), null, day, null))
                        .orElse(problem(text, "reporting.value.date"));
            case CHOICE -> field.choices().contains(text) ? Answer.text(text) : problem(text, "reporting.value.choice");
            case YES_NO -> yesNo(text);
        };
    }

    private static Answer number(ReportField field, String text) {
        var number = Typed.number(text).orElse(null);
        if (number == null) {
            return problem(text, "reporting.value.number");
        }
        var outside = below(number, field.getMin()) || below(field.getMax(), number);
        return new Answer(text, number, null, outside ? "reporting.value.range" : null);
    }

    private static boolean below(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) < 0;
    }

    private static Answer yesNo(String text) {
        var word = text.toUpperCase(Locale.ROOT);
        return word.equals("YES") || word.equals("NO") ? Answer.text(word) : problem(text, "reporting.value.choice");
    }

    private static Answer problem(String text, String code) {
        return new Answer(text, null, null, code);
    }
}
