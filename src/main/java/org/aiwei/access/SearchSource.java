package org.aiwei.access;

import java.util.List;
import org.aiwei.platform.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that a search finds, brought by the module that owns it. Rows and counts come from one query that
 * holds the module's own condition of who sees what: nothing is found that a list would not show.
 */
public interface SearchSource {

    /** Such as {@code unit}; its label is the message {@code search.kind.<kind>}. */
    String kind();

    /** Small numbers stand first. */
    int order();

    /** In a fixed order, best first. */
    List<SearchHit> find(Actor actor, SearchWords words, int limit, long offset);

    /** How many there are, counted no further than {@code most}. */
    long count(Actor actor, SearchWords words, int most);

    /** Address of the module's own list, up to where the words go; {@code null} when it has none that answers the same. */
    default @Nullable String list() {
        return null;
    }
}
