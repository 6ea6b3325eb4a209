package org.aiwei.search;

import java.util.List;
import org.aiwei.access.SearchHit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * @param q what was looked for, cut where nobody reads on
 * @param shortened whether something was cut off
 * @param sought whether there was anything to look for
 * @param kind the only one shown, {@code null} for all
 */
record SearchPage(
        String q,
        boolean shortened,
        boolean sought,
        @Nullable String kind,
        List<Group> groups) {

    /**
     * @param hits the first few, or a page of them when only this kind is shown
     * @param total counted no further than to {@link Searches#MOST}
     * @param list address of the module's own list with the same rows, {@code null} without one
     */
    record Group(
            String kind,
            Page<SearchHit> hits,
            long total,
            @Nullable String list) {

        public boolean more() {
            return total > Searches.MOST;
        }

        public long shown() {
            return Math.min(total, Searches.MOST);
        }
    }
}
