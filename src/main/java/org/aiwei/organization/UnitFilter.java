package org.aiwei.organization;

import java.util.Locale;
import org.aiwei.platform.Pinyin;
import org.jspecify.annotations.Nullable;

/** What the list of units is narrowed to; nothing given means no narrowing. */
record UnitFilter(
        @Nullable String q,
        @Nullable UnitKind kind,
        @Nullable Boolean closed) {

    public boolean withClosed() {
        return Boolean.TRUE.equals(closed);
    }

    public boolean narrows() {
        return kind != null || (q != null && !q.isBlank());
    }

    boolean takes(Unit unit) {
        return (kind == null || unit.getKind() == kind) && (q == null || q.isBlank() || named(unit, q.strip()));
    }

    private static boolean named(Unit unit, String q) {
        var initials = Pinyin.initials(q);
        return unit.getName().contains(q)
                || (unit.getShortName() != null && unit.getShortName().contains(q))
                || unit.getAliases().stream().anyMatch(alias -> alias.getAlias().contains(q))
                || (q.toLowerCase(Locale.ROOT).equals(initials)
                        && (unit.getNamePy().contains(initials)
                                || unit.getAliases().stream()
                                        .anyMatch(alias -> alias.getAliasPy().contains(initials))));
    }
}
