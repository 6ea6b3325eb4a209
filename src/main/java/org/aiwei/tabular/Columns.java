package org.aiwei.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns an import knows, each with the headings people give it, and how they are found in a grid. */
public final class Columns {

    /** Heading of the column that failed rows come back with; an import passes over it. */
    public static final String REASON = "错误原因";

    private static final int SEARCHED = 30;

    private final List<Column> known;
    private final Map<String, String> keys = new HashMap<>();

    private Columns(List<Column> known) {
        this.known = List.copyOf(known);
        known.forEach(
                column -> column.headings().forEach(heading -> keys.putIfAbsent(Text.key(heading), column.key())));
    }

    /** @param headings the first is the usual one and stands in messages */
    public record Column(String key, boolean required, List<String> headings) {

        public Column {
            headings = List.copyOf(headings);
        }

        public static Column required(String key, String... headings) {
            return new Column(key, true, List.of(headings));
        }

        public static Column optional(String key, String... headings) {
            return new Column(key, false, List.of(headings));
        }
    }

    public static Columns of(Column... known) {
        return new Columns(List.of(known));
    }

    /** The headings of a grid: the row below the titles that names most known columns, at least two of them. */
    public Optional<Header> find(Grid grid) {
        var headers = new ArrayList<Header>();
        for (int i = 0; i < Math.min(SEARCHED, grid.rows().size()); i++) {
            headers.add(header(grid, i));
        }
        int least = Math.min(2, known.size());
        return headers.stream()
                .filter(header -> header.columns().size() >= least)
                .max(Comparator.comparingInt((Header header) -> header.columns().size())
                        .thenComparing(header -> -header.row()));
    }

    /**
     * The table among several that these columns belong to: the one with the fewest missing, then most known columns.
     *
     * @throws UnreadableTable when none has the required columns, or it has no row below its headings
     */
    public Header expect(List<Grid> grids) {
        var best = grids.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt((Header header) -> header.missing().size())
                        .thenComparing(header -> -header.columns().size()))
                .orElseThrow(() -> new UnreadableTable("no_header", headings(known)));
        if (!best.missing().isEmpty()) {
            throw new UnreadableTable("missing_columns", String.join("、", best.missing()));
        }
        if (best.lines().isEmpty()) {
            throw new UnreadableTable("no_lines");
        }
        return best;
    }

    private Header header(Grid grid, int index) {
        var headings = headings(grid, index);
        var columns = new LinkedHashMap<String, Integer>();
        var unrecognised = new ArrayList<String>();
        for (int i = 0; i < headings.texts().size(); i++) {
            var key = headings.keys().get(i);
            if (!key.isEmpty() && columns.putIfAbsent(key, i) == null) {
                continue;
            }
            var text = headings.texts().get(i);
            if (!text.isEmpty() && !text.equals(REASON)) {
                unrecognised.add(text);
            }
        }
        var missing = known.stream()
                .filter(column -> column.required() && !columns.containsKey(column.key()))
                .map(column -> column.headings().get(0))
                .toList();
        return new Header(grid, index, headings.depth(), headings.texts(), columns, missing, unrecognised);
    }

    private record Headings(int depth, List<String> texts, List<String> keys) {}

    /** One row, or two when a heading reaches down into the second: then upper and lower text belong together. */
    private Headings headings(Grid grid, int index) {
        var upper = grid.rows().get(index);
        var lower = index + 1 < grid.rows().size() ? grid.rows().get(index + 1) : upper;
        int depth = reachesDown(upper, lower) ? 2 : 1;
        var texts = new ArrayList<String>();
        var found = new ArrayList<String>();
        for (int i = 0; i < grid.width(); i++) {
            var own = depth == 1 ? upper.text(i) : lower.text(i);
            var joined = own.equals(upper.text(i)) ? own : upper.text(i) + own;
            texts.add(joined.replace("\n", ""));
            found.add(key(joined).or(() -> key(own)).orElse(""));
        }
        return new Headings(depth, texts, found);
    }

    private boolean reachesDown(Grid.Row upper, Grid.Row lower) {
        return lower.filled().stream()
                .anyMatch(i -> !upper.filled(i)
                        && lower.text(i).equals(upper.text(i))
                        && key(upper.text(i)).isPresent());
    }

    private Optional<String> key(String heading) {
        return Optional.ofNullable(keys.get(Text.key(heading)));
    }

    private static String headings(List<Column> columns) {
        return columns.stream().map(column -> column.headings().get(0)).collect(Collectors.joining("、"));
    }
}
