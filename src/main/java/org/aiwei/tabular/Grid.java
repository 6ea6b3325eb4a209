package org.aiwei.tabular;

import java.util.List;
import java.util.Set;

/**
 * One table, rectangular: every row has {@code width} cells, merged cells are filled down and across, rows without any
 * text of their own are left out (their numbers are then missing).
 *
 * @param name sheet name, or the line above the table in a document; may be empty
 */
public record Grid(String name, int width, List<Row> rows) {

    public Grid {
        rows = List.copyOf(rows);
    }

    /**
     * @param number row number in the original, from 1
     * @param cells cleaned text, empty when there is none; the column number in the original is the index + 1
     * @param filled indexes of the cells that repeat a merged cell's text instead of having their own
     * @param hidden whether a filter or a person had hidden it
     */
    public record Row(int number, List<String> cells, Set<Integer> filled, boolean hidden) {

        public Row {
            cells = List.copyOf(cells);
            filled = Set.copyOf(filled);
        }

        public String text(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        public boolean filled(int column) {
            return filled.contains(column);
        }

        /** Whether the whole row says one thing only: a title, or a heading between groups of rows. */
        boolean saysOneThing() {
            return cells.stream().filter(text -> !text.isEmpty()).distinct().count() <= 1;
        }
    }

    /** Where a cell stands in the original, as people say it: {@code D5}. */
    public static String address(int rowNumber, int column) {
        var letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.append(rowNumber).toString();
    }
}
