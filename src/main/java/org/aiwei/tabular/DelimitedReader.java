package org.aiwei.tabular;

import java.util.List;

/** Reads text in which a sign parts the columns (comma, semicolon, tab); quotes keep signs and line breaks together. */
final class DelimitedReader {

    private static final int SAMPLE = 20_000;

    /** Spaces that may stand before a quote. */
    private static final int MARGIN = 20;

    private final String text;
    private final char separator;
    private final GridBuilder grid;
    private final StringBuilder cell = new StringBuilder();
    private int row = 1;
    private int column;
    private int at;

    private DelimitedReader(String text, char separator, GridBuilder grid) {
        this.text = text;
        this.separator = separator;
        this.grid = grid;
    }

    static List<Grid> read(String text, char separator, Budget budget) {
        return new DelimitedReader(text, separator, new GridBuilder("", budget)).read();
    }

    /** The sign that appears most often in the first lines; a tab wins over a comma, a comma over a semicolon. */
    static char separatorOf(String text) {
        var sample = text.substring(0, Math.min(SAMPLE, text.length()));
        char best = '\t';
        for (char candidate : new char[] {',', ';'}) {
            best = count(sample, candidate) > count(sample, best) ? candidate : best;
        }
        return best;
    }

    private List<Grid> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && cell.length() < MARGIN && cell.toString().isBlank()) {
                quoted();
            } else if (c == separator) {
                endCell();
            } else if (c == '\n' || c == '\r') {
                endRow(c);
            } else {
                cell.append(c);
            }
            at++;
        }
        endCell();
        return grid.build().stream().toList();
    }

    /** A quote that never ends would swallow the rest: then it is an ordinary character. */
    private void quoted() {
        int end = at + 1;
        var inside = new StringBuilder();
        while (end < text.length() && inside.length() <= Budget.CELL_CHARS) {
            char c = text.charAt(end);
            if (c == '"' && end + 1 < text.length() && text.charAt(end + 1) == '"') {
                end++;
            } else if (c == '"') {
                cell.setLength(0);
                cell.append(inside);
                at = end;
                return;
            }
            inside.append(c);
            end++;
        }
        cell.append('"');
    }

    private void endCell() {
        grid.put(row, column, cell.toString());
        cell.setLength(0);
        column++;
    }

    private void endRow(char c) {
        endCell();
        row++;
        column = 0;
        if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at++;
        }
    }

    private static long count(String sample, char c) {
        return sample.chars().filter(each -> each == c).count();
    }
}
