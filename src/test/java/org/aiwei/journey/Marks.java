package org.aiwei.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes into every text of the database whose it is, so that it is known again wherever it turns up. */
final class Marks {

    private static final Pattern MARK = Pattern.compile("xq(\\d{7})qx");

    /** What a mark stands for. */
    record Mark(String column, String word, String row, Set<String> readers) {}

    private final JdbcClient jdbc;
    private final Readers readers;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Integer> lengths = new HashMap<>();

    Marks(JdbcClient jdbc, Readers readers) {
        this.jdbc = jdbc;
        this.readers = readers;
        jdbc.sql("""
                        select table_name || '.' || column_name, character_maximum_length
                          from information_schema.columns where character_maximum_length is not null
                        """)
                .query((row, n) -> lengths.put(row.getString(1), row.getInt(2)))
                .list();
    }

    Marks writeAll() {
        readers.marked().forEach(this::write);
        return this;
    }

    /** How many columns have got at least one mark. */
    Set<String> columns() {
        return marks.stream().map(Mark::column).collect(Collectors.toCollection(TreeSet::new));
    }

    int size() {
        return marks.size();
    }

    /** What a text says that is not for one of these readers. */
    Set<Mark> in(String text, Collection<String> reader) {
        return found(text)
                .filter(mark -> mark.readers().stream().noneMatch(each -> isFor(each, reader)))
                .collect(Collectors.toSet());
    }

    /** What a text says that is theirs. */
    long theirs(String text, Collection<String> reader) {
        return found(text)
                .filter(mark -> mark.readers().stream().anyMatch(each -> isFor(each, reader)))
                .count();
    }

    private java.util.stream.Stream<Mark> found(String text) {
        return MARK.matcher(text)
                .results()
                .map((MatchResult result) -> Integer.parseInt(result.group(1)))
                .distinct()
                .map(marks::get);
    }

    /** People of a unit read what is meant for one below theirs. */
    private static boolean isFor(String meant, Collection<String> reader) {
        return reader.stream().anyMatch(each -> each.startsWith("unit:") ? meant.startsWith(each) : meant.equals(each));
    }

    private void write(String table, List<String> columns) {
        var rows = rows(table, columns);
        if (rows.isEmpty()) {
            return;
        }
        var from =
                " from %s t, unnest(:rows::text[], :numbers::text[]) as s(place, numbers), lateral (select s.numbers::int[] as ns) x where t.ctid = s.place::tid"
                        .formatted(table);
        var sql = table.equals("audit_entry") // whose lines never change: they are written a second time
                ? "insert into audit_entry select (jsonb_populate_record(t, jsonb_build_object('seq', t.seq + 10000000, 'hash', reverse(t.hash), 'prev_hash', reverse(t.prev_hash), "
                        + list(table, columns, "'%s', %s") + "))).*" + from
                : "update " + table + " u set " + list(table, columns, "%s = %s") + from + " and u.ctid = t.ctid";
        jdbc.sql(sql)
                .param("rows", rows.stream().map(row -> row.get(0)).toArray(String[]::new))
                .param("numbers", rows.stream().map(row -> row.get(1)).toArray(String[]::new))
                .update();
    }

    private String list(String table, List<String> columns, String each) {
        var list = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var longest = lengths.getOrDefault(table + "." + column, 1_000_000);
            list.add(each.formatted(
                    column,
                    "case when x.ns[%2$d] < 0 then t.%1$s else left('xq' || lpad(x.ns[%2$d]::text, 7, '0') || 'qx' || t.%1$s, %3$d) end"
                            .formatted(column, i + 1, longest)));
        }
        return String.join(", ", list);
    }

    /** Place of each row and the numbers of its marks, one for each column, -1 where there is nothing to mark. */
    private List<List<String>> rows(String table, List<String> columns) {
        var select = new ArrayList<String>(List.of("t.ctid::text", "to_jsonb(t)::text"));
        for (var column : columns) {
            // numbers stay numbers
            select.add("coalesce(t.%1$s, '') <> '' and t.%1$s !~ '^[0-9.,-]+$'".formatted(column));
            select.add("(" + readers.readers(table, column) + ")::text[]");
        }
        return jdbc.sql("select " + String.join(", ", select) + " from " + table + " t " + readers.join(table))
                .query((row, n) -> List.of(row.getString(1), numbers(row, table, columns)))
                .list();
    }

    private String numbers(ResultSet row, String table, List<String> columns) throws SQLException {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            numbers.add(row.getBoolean(3 + 2 * i) ? String.valueOf(marks.size()) : "-1");
            if (row.getBoolean(3 + 2 * i)) {
                var column = columns.get(i);
                var held = row.getArray(4 + 2 * i);
                var who = held == null
                        ? Set.<String>of()
                        : Arrays.stream((String[]) held.getArray())
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet());
                marks.add(new Mark(table + "." + column, readers.word(table, column), row.getString(2), who));
            }
        }
        return "{" + String.join(",", numbers) + "}";
    }
}
