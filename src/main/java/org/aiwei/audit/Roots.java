package org.aiwei.audit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What was printed of the chain on paper: the number of an entry, and its hash or the first sixteen digits of it. */
record Roots(NavigableMap<Long, String> printed) {

    static final Roots NONE = new Roots(new TreeMap<>());

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})[:/]([0-9a-f]{16,64})");

    /**
     * @param words each as {@code 1234:0f3a…}, a slash will do as well
     * @throws RuleBroken {@code audit.root.form} for one that is written otherwise
     */
    static Roots of(Collection<String> words) {
        var printed = new TreeMap<Long, String>();
        for (var word : words) {
            var found = FORM.matcher(word.strip().replace('：', ':').toLowerCase(Locale.ROOT));
            if (!found.matches()) {
                throw new RuleBroken("audit.root.form", word);
            }
            printed.put(Long.valueOf(found.group(1)), found.group(2));
        }
        return new Roots(printed);
    }

    /** @param typed several, with blanks or line breaks between them */
    static Roots typed(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? NONE
                : of(List.of(typed.strip().split("\\s+")));
    }

    /** @return {@code null} when nothing was printed of this entry */
    @Nullable
    Boolean fits(long seq, String hash) {
        var start = printed.get(seq);
        return start == null ? null : hash.startsWith(start);
    }

    /** The first printed number beyond the last entry; {@code null} when there is none. */
    @Nullable
    Long beyond(long last) {
        Map.Entry<Long, String> next = printed.higherEntry(last);
        return next == null ? null : next.getKey();
    }
}
