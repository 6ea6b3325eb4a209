package org.aiwei.reporting;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A field of a form as a burden.
 *
 * @param perRow asked once for each row of the table
 * @param prefilled the system answers it; people only read it over
 * @param story free text or files: asked again every time, and never the same fact
 */
record Asked(String code, String label, boolean perRow, boolean prefilled, boolean story) {

    /** Whether both ask for the same thing. */
    boolean repeats(Asked other) {
        return perRow == other.perRow && !story && !other.story && (same(code, other.code) || same(label, other.label));
    }

    boolean repeatsFact(String factCode, String factLabel) {
        return !prefilled && !story && (same(code, factCode) || same(label, factLabel));
    }

    private static boolean same(String one, String other) {
        var left = plain(one);
        return !left.isEmpty() && left.equals(plain(other));
    }

    /** What is left of a label when blanks, brackets and marks are gone: 讲座（场） is 讲座场. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}、，。；：“”《》【】]", "");
    }
}
