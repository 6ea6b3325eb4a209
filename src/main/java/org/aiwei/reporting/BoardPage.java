package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The board of a collection.
 *
 * @param chosen {@code null} when nothing was ever asked of anybody this person sees
 * @param period the column whose figures are shown; by default the latest
 * @param message who has not reported, as a text for the work group: names of units and the day, nothing else
 */
record BoardPage(
        List<BoardChoice> choices,
        @Nullable BoardChoice chosen,
        boolean above,
        boolean office,
        Board board,
        @Nullable BoardPeriod period,
        String message,
        LocalDate today) {

    public String path() {
        return "/reports/board?collection=" + (chosen == null ? "" : chosen.id());
    }

    @Nullable
    public UUID collection() {
        return chosen == null ? null : chosen.id();
    }
}
