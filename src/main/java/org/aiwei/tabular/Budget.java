package org.aiwei.tabular;

/** What one reading may use up. A hostile file runs into one of these before it runs out of memory. */
final class Budget {

    static final int FILE_BYTES = 10 * 1024 * 1024;
    static final int ROWS = 5_000;
    static final int COLUMNS = 200;
    static final int CELL_CHARS = 32_767;
    static final int GRIDS = 100;

    /** Further than that nobody needs to know how many too many they are. */
    static final int ROWS_COUNTED = 100_000;

    private static final int CELLS = 1_100_000;
    /** Empty ones too: a form that was coloured down to its last row has many. */
    private static final int CELLS_SEEN = 3_000_000;

    private static final int CHARS = 30_000_000;
    private static final int MERGES = 100_000;
    private static final int FILLS = 3_000_000;

    private int cells;
    private int seen;
    private long chars;
    private int merges;
    private int fills;

    String cell(String text) {
        if (text.length() > CELL_CHARS) {
            throw new UnreadableTable("cell_too_long", CELL_CHARS);
        }
        chars += text.length();
        ensure(++cells <= CELLS && chars <= CHARS);
        return text;
    }

    void see() {
        ensure(++seen <= CELLS_SEEN);
    }

    void merge() {
        ensure(++merges <= MERGES);
    }

    void fill() {
        ensure(++fills <= FILLS);
    }

    private static void ensure(boolean within) {
        if (!within) {
            throw UnreadableTable.tooBigInside();
        }
    }
}
