package org.aiwei.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.aiwei.Lines;

/** The file readers.txt: who may read what stands in which column. */
final class Readers {

    private static final Pattern LINE = Pattern.compile("(@\\w+|> \\w+|\\w+\\.\\w+)\\s+(?:: )?(.+)");
    private static final Set<String> UNMARKED = Set.of("CODE", "DERIVED", "EVERYBODY", "NEVER");

    private final Map<String, String> words = new TreeMap<>();
    private final Map<String, String> joins = new TreeMap<>();
    private final Map<String, String> columns = new TreeMap<>();

    Readers() {
        Lines.of("readers.txt").forEach(this::read);
    }

    private void read(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("readers.txt: " + line);
        }
        var name = parts.group(1);
        var into = name.startsWith("@") ? words : name.startsWith(">") ? joins : columns;
        into.put(name.replaceFirst("^(@|> )", ""), parts.group(2).strip());
    }

    /** {@code table.column} of all that are named. */
    Set<String> columns() {
        return new TreeSet<>(columns.keySet());
    }

    /** Those for which a word says who may read them, by table. */
    Map<String, List<String>> marked() {
        var tables = new TreeMap<String, List<String>>();
        columns.forEach((column, word) -> {
            if (!UNMARKED.contains(word)) {
                var at = column.indexOf('.');
                tables.computeIfAbsent(column.substring(0, at), table -> new java.util.ArrayList<>())
                        .add(column.substring(at + 1));
            }
        });
        return tables;
    }

    /** Columns of which no answer may hold a value. */
    List<String> secret() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals("NEVER"))
                .map(Map.Entry::getKey)
                .toList();
    }

    String word(String table, String column) {
        return String.valueOf(columns.get(table + "." + column));
    }

    /** SQL of the readers of a row {@code t}. */
    String readers(String table, String column) {
        var word = word(table, column);
        var sql = words.get(word);
        if (sql == null) {
            throw new IllegalStateException("readers.txt does not say what " + word + " is");
        }
        return sql;
    }

    /** SQL between the table and its condition. */
    String join(String table) {
        return joins.getOrDefault(table, "");
    }
}
