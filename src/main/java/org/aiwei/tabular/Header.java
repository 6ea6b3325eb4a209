package org.aiwei.tabular;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Headings found in a grid, and the lines below them by column key.
 *
 * @param row index of the headings among the grid's rows; {@code depth} rows belong to them
 * @param texts heading of every column of the grid
 * @param columns index by key of each known column that was found
 * @param missing headings of the required columns that were not found
 * @param unrecognised headings that no known column has
 */
public record Header(
        Grid grid,
        int row,
        int depth,
        List<String> texts,
        Map<String, Integer> columns,
        List<String> missing,
        List<String> unrecognised) {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)\\s*(?:[（(【\\[](?:示例|例)[）)】\\]].*|(?:示例|例)\\s*[:：].*|示例)");

    public Header {
        texts = List.copyOf(texts);
        columns = Map.copyOf(columns);
        missing = List.copyOf(missing);
        unrecognised = List.copyOf(unrecognised);
    }

    /** What stands above the headings, such as the name of the annex; the grid's own name when nothing does. */
    public String title() {
        return grid.rows().stream()
                .limit(row)
                .filter(Grid.Row::saysOneThing)
                .map(this::firstText)
                .findFirst()
                .orElse(grid.name());
    }

    /** The rows below the headings; example rows of a template and repeated headings are left out. */
    public List<Line> lines() {
        return grid.rows().stream()
                .skip((long) row + depth)
                .filter(line -> !EXAMPLE.matcher(firstText(line)).matches() && !repeatsHeadings(line))
                .map(line -> new Line(this, line))
                .toList();
    }

    private String firstText(Grid.Row line) {
        return line.cells().stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** A table that goes on over a page is often given with its headings again. */
    private boolean repeatsHeadings(Grid.Row line) {
        return columns.values().stream().allMatch(i -> Text.key(line.text(i)).equals(Text.key(texts.get(i))));
    }

    /** One row of data, read by column keys. A key whose column is not there reads as empty text. */
    public record Line(Header header, Grid.Row row) {

        /** Row number in the original, from 1. */
        public int number() {
            return row.number();
        }

        public String text(String key) {
            return row.text(column(key));
        }

        /** Whether the text was filled in from a merged cell. */
        public boolean filled(String key) {
            return row.filled(column(key));
        }

        /** Whether the row was hidden in the original. */
        public boolean hidden() {
            return row.hidden();
        }

        /** A heading between groups of rows: one text merged over the whole width. */
        public boolean heading() {
            return row.saysOneThing()
                    && row.cells().size() > 2
                    && row.filled().size() == row.cells().size() - 1;
        }

        /** Where the cell stands in the original, such as {@code D5}; the row alone when the column is not there. */
        public String address(String key) {
            int column = column(key);
            return column < 0 ? String.valueOf(number()) : Grid.address(number(), column);
        }

        private int column(String key) {
            return header.columns().getOrDefault(key, -1);
        }
    }
}
