package org.aiwei.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * @param chosen {@code null} when this person sees no series at all
 * @param keeps whether this person may change the chosen one
 */
record RegisterPage(
        List<SeriesRef> all,
        @Nullable SeriesRef chosen,
        boolean keeps,
        int year,
        List<Integer> years,
        Page<NumberRow> rows) {}
