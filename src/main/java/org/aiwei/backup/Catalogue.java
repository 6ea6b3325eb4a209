package org.aiwei.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.backup.Manifest.SequenceAt;

/** Reads from the database itself what it consists of, so that no table of tomorrow is forgotten. */
@RequiredArgsConstructor
final class Catalogue {

    /** Sign-ins end with a restore; which migrations ran is known by running them. */
    private static final String LEFT_OUT = "'flyway_schema_history', 'spring_session', 'spring_session_attributes'";

    private final Connection connection;

    record Table(String name, List<String> columns, List<String> key) {

        /** The same rows always give the same text: ordered by key, or as a whole where there is none. */
        String copyOut() {
            var order = key.isEmpty() ? quoted(name) + "::text" : list(key);
            return "copy (select %s from %s order by %s) to stdout".formatted(list(columns), quoted(name), order);
        }

        String copyIn() {
            return "copy %s (%s) from stdin".formatted(quoted(name), list(columns));
        }
    }

    record ForeignKey(String table, String name, String definition) {}

    List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        for (var name : names("""
                select relname from pg_class
                where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
                  and relname not in (%s)
                order by relname collate "C"
                """.formatted(LEFT_OUT))) {
            tables.add(new Table(name, names(COLUMNS, name), names(KEY, name)));
        }
        return tables;
    }

    private static final String COLUMNS = """
            select attname from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            order by attnum
            """;

    private static final String KEY = """
            select a.attname from pg_index i
            cross join lateral unnest(i.indkey::int[]) with ordinality k (attnum, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
            where i.indrelid = ?::regclass and i.indisprimary
            order by k.place
            """;

    List<ForeignKey> foreignKeys() throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
                        where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
                        """)) {
            while (rows.next()) {
                keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return keys;
    }

    List<SequenceAt> sequences() throws SQLException {
        var sequences = new ArrayList<SequenceAt>();
        for (var name : names("select sequencename from pg_sequences where schemaname = 'public' order by 1")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + quoted(name))) {
                row.next();
                sequences.add(new SequenceAt(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** Nothing at all stands in it: not even a program that was started once and left again. */
    boolean isEmpty() throws SQLException {
        return names(
                        "select relname from pg_class where relkind in ('r', 'p', 'v') and relnamespace = 'public'::regnamespace")
                .isEmpty();
    }

    /** @return the newest migration, empty when there was none */
    String schema() throws SQLException {
        var versions = names("""
                select version from flyway_schema_history
                where success and version is not null order by installed_rank desc limit 1
                """);
        return versions.isEmpty() ? "" : versions.get(0);
    }

    private List<String> names(String question, String... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, "public." + quoted(arguments[i]));
            }
            return firstColumn(statement.executeQuery());
        }
    }

    private static List<String> firstColumn(ResultSet rows) throws SQLException {
        var names = new ArrayList<String>();
        while (rows.next()) {
            names.add(rows.getString(1));
        }
        return names;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String list(List<String> names) {
        return String.join(", ", names.stream().map(Catalogue::quoted).toList());
    }
}
