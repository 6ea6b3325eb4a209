package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit on the board.
 *
 * @param first begins a group of units of the same kind
 * @param cells one for each period; {@code null} where the unit was not asked
 */
record BoardRow(UUID unitId, String unit, String kind, boolean first, List<@Nullable BoardCell> cells) {

    public long timely() {
        return cells.stream().filter(cell -> cell != null && cell.timely()).count();
    }

    /** Periods whose day is over or that were sent, without the exempt ones. */
    public long counted() {
        return cells.stream()
                .filter(cell -> cell != null && cell.mark() != BoardMark.EXEMPT && cell.mark() != BoardMark.OWED)
                .count();
    }
}
