package org.aiwei.bulletin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bit of text: words, or a number with the rows it counts.
 *
 * @param code what is counted; {@code null}: words
 * @param unit of which unit only; {@code null}: of all
 * @param of what it is a share of; {@code null}: it is a count
 */
record Piece(
        String text,
        @Nullable Code code,
        @Nullable String kind,
        @Nullable UUID unit,
        @Nullable Code of) {

    static Piece words(String text) {
        return new Piece(text, null, null, null, null);
    }

    static Piece number(Numbers numbers, Code code, @Nullable String kind, @Nullable UUID unit) {
        return new Piece(String.valueOf(numbers.of(code, kind, unit)), code, kind, unit, null);
    }

    static Piece share(Numbers numbers, Code.Rate rate) {
        return new Piece(numbers.rate(rate), rate.part(), null, null, rate.whole());
    }

    /** Query of the page with the rows; {@code null} for words. */
    public @Nullable String query() {
        if (code == null) {
            return null;
        }
        return "code=" + code + (kind == null ? "" : "&kind=" + kind) + (unit == null ? "" : "&unit=" + unit)
                + (of == null ? "" : "&of=" + of);
    }

    public boolean counts() {
        return code != null;
    }
}
