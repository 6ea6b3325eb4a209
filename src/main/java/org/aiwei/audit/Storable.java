package org.aiwei.audit;

import org.jspecify.annotations.Nullable;

/** Texts as PostgreSQL keeps them: without what it cannot hold, and not longer than someone will read. */
final class Storable {

    private Storable() {}

    static String text(String text, int most) {
        var kept = new StringBuilder();
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .limit(most)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static @Nullable String optional(@Nullable String text, int most) {
        return text == null || text.isEmpty() ? null : text(text, most);
    }
}
