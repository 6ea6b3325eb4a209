package org.aiwei.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One table of a document while it is being read: Word tells merged cells by spans and by "goes on from above". */
final class DocxTable {

    private static final int FAR = 20_000;

    private final GridBuilder grid;
    private final Map<Integer, Merge> vertical = new HashMap<>();
    private final StringBuilder cell = new StringBuilder();
    private int row;
    private int column;
    private int span = 1;
    private Vertical state = Vertical.NONE;
    private boolean rowDeleted;

    DocxTable(GridBuilder grid) {
        this.grid = grid;
    }

    private enum Vertical {
        NONE,
        STARTS,
        GOES_ON
    }

    private static final class Merge {

        private final int top;
        private final int right;
        private int bottom;

        Merge(int top, int right) {
            this.top = top;
            this.right = right;
            this.bottom = top;
        }
    }

    void startRow() {
        row++;
        column = 0;
        rowDeleted = false;
    }

    void startCell() {
        span = 1;
        state = Vertical.NONE;
        cell.setLength(0);
    }

    void skipColumns(int count) {
        column += Math.max(0, Math.min(count, FAR));
    }

    void span(int count) {
        span = Math.max(1, Math.min(count, FAR));
    }

    void vertical(boolean starts) {
        state = starts ? Vertical.STARTS : Vertical.GOES_ON;
    }

    void hide(boolean ofRow) {
        if (ofRow) {
            grid.hide(row);
        }
    }

    void deleteRow() {
        rowDeleted = true;
    }

    void append(String text) {
        if (cell.length() <= 2 * Budget.CELL_CHARS) {
            cell.append(text);
        }
    }

    void endCell() {
        var above = vertical.get(column);
        int right = column + span - 1;
        if (state == Vertical.GOES_ON && above != null) {
            above.bottom = row;
        } else {
            finish(column);
            if (state == Vertical.STARTS) {
                vertical.put(column, new Merge(row, right));
            } else {
                grid.merge(row, column, row, right);
            }
        }
        if (!rowDeleted) {
            grid.put(row, column, cell.toString());
        }
        column = Math.min(right + 1, FAR);
        cell.setLength(0);
    }

    Optional<Grid> build() {
        List.copyOf(vertical.keySet()).forEach(this::finish);
        return grid.build();
    }

    private void finish(int left) {
        var merge = vertical.remove(left);
        if (merge != null) {
            grid.merge(merge.top, left, merge.bottom, merge.right);
        }
    }
}
