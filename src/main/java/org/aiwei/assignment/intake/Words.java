package org.aiwei.assignment.intake;

import java.util.Locale;
import org.aiwei.tabular.Text;

/** Texts made comparable or short. */
final class Words {

    private Words() {}

    /** How two contents are compared: without spaces, signs and width of letters. */
    static String plain(String text) {
        return Text.halfWidth(text)
                .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static String cut(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
