package org.aiwei.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Collects cells in reading order and merges in any order; keeps no more rows than an import may have, but counts on. */
final class GridBuilder {

    private static final int TITLES = 20;

    private final Budget budget;
    private final String name;
    private final TreeMap<Integer, Draft> rows = new TreeMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Set<Integer> hidden = new HashSet<>();
    private int width;
    private int counted;
    private int lastCounted;

    GridBuilder(String name, Budget budget) {
        this.name = Text.clean(name);
        this.budget = budget;
    }

    /** Rows count from 1, columns from 0. */
    void put(int row, int column, String raw) {
        budget.see();
        var text = raw.isEmpty() ? raw : Text.clean(raw);
        if (text.isEmpty()) {
            return;
        }
        if (row != lastCounted) {
            lastCounted = row;
            counted++;
            if (counted > Budget.ROWS_COUNTED) {
                throw new UnreadableTable("far_too_many_rows", Budget.ROWS, Budget.ROWS_COUNTED);
            }
        }
        width = Math.max(width, column + 1);
        if (column < Budget.COLUMNS && counted <= Budget.ROWS + TITLES) {
            rows.computeIfAbsent(row, number -> new Draft()).set(column, budget.cell(text));
        }
    }

    /** All four inclusive; a merge of one cell is nothing. */
    void merge(int top, int left, int bottom, int right) {
        if (bottom > top || right > left) {
            budget.merge();
            merges.add(new Merge(top, left, bottom, right));
        }
    }

    void hide(int row) {
        if (hidden.size() <= Budget.ROWS) {
            hidden.add(row);
        }
    }

    Optional<Grid> build() {
        if (rows.isEmpty() && width == 0) {
            return Optional.empty();
        }
        if (width > Budget.COLUMNS) {
            throw new UnreadableTable("too_many_columns", Budget.COLUMNS, width);
        }
        int data = counted - headings();
        if (data > Budget.ROWS) {
            throw new UnreadableTable("too_many_rows", Budget.ROWS, data);
        }
        merges.forEach(this::fill);
        var built = new ArrayList<Grid.Row>();
        rows.forEach((number, draft) -> built.add(draft.toRow(number, width, hidden.contains(number))));
        return Optional.of(new Grid(name, width, built));
    }

    /** Rows that are surely not data: titles on top and the one row of headings. */
    private int headings() {
        int titles = 0;
        for (var draft : rows.values()) {
            if (width == 1 || draft.texts() > 1) {
                break;
            }
            titles++;
        }
        return Math.min(titles, TITLES - 1) + 1;
    }

    private void fill(Merge merge) {
        var first = rows.get(merge.top());
        var text = first == null ? "" : first.get(merge.left());
        if (text.isEmpty()) {
            return;
        }
        for (var draft : rows.subMap(merge.top(), true, merge.bottom(), true).values()) {
            for (int column = merge.left(); column <= Math.min(merge.right(), width - 1); column++) {
                budget.fill();
                draft.fill(column, text);
            }
        }
    }

    private record Merge(int top, int left, int bottom, int right) {}

    private static final class Draft {

        private String[] cells = new String[8];
        private final Set<Integer> filled = new HashSet<>();

        void set(int column, String text) {
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
            }
            cells[column] = text;
        }

        void fill(int column, String text) {
            if (get(column).isEmpty()) {
                set(column, text);
                filled.add(column);
            }
        }

        @SuppressWarnings("NullAway") // an array starts with nulls, whatever its type says
        String get(int column) {
            return column >= cells.length || cells[column] == null ? "" : cells[column];
        }

        long texts() {
            return Arrays.stream(cells).filter(text -> text != null).count();
        }

        Grid.Row toRow(int number, int width, boolean hidden) {
            var texts = new ArrayList<String>(width);
            for (int column = 0; column < width; column++) {
                texts.add(get(column));
            }
            return new Grid.Row(number, texts, filled, hidden);
        }
    }
}
