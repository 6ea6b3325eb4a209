package org.aiwei.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.aiwei.load.County;
import org.aiwei.platform.postgres.DatabaseDoor;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sums of all tables and of all files outside the database.
 *
 * @param broken what must hold in every database and does not
 */
record Contents(Map<String, String> tables, Map<String, String> files, List<String> broken) {

    /** Of who is signed in and of what the program does by itself nothing is kept in a backup. */
    private static final Pattern PASSING =
            Pattern.compile("spring_session.*|scheduled_tasks|flyway_schema_history|backup_run");

    static Contents of(Environment place, boolean running, Path shelf) throws IOException, SQLException {
        try (var door = DatabaseDoor.open(place, running);
                var connection = door.connect()) {
            return County.asked(connection, jdbc -> new Contents(tables(jdbc), files(shelf), Invariants.broken(jdbc)));
        }
    }

    private static Map<String, String> tables(JdbcClient jdbc) {
        var sums = new TreeMap<String, String>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list().stream()
                .filter(table -> !PASSING.matcher(table).matches())
                .forEach(table -> sums.put(
                        table,
                        jdbc.sql("select count(*) || ' rows ' || coalesce(md5(string_agg(sum, '' order by sum)), '')"
                                        + " from (select md5(t::text) as sum from \"" + table + "\" t) rows")
                                .query(String.class)
                                .single()));
        return sums;
    }

    private static Map<String, String> files(Path shelf) {
        var sums = new TreeMap<String, String>();
        if (!Files.isDirectory(shelf)) {
            return sums;
        }
        try (var all = Files.walk(shelf)) {
            all.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}-[0-9a-f]{16}"))
                    .forEach(file -> sums.put(shelf.relativize(file).toString(), sha256(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sums;
    }

    private static String sha256(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> tablesThatDiffer(Contents other) {
        return differing(tables, other.tables);
    }

    List<String> filesThatDiffer(Contents other) {
        return differing(files, other.files);
    }

    private static List<String> differing(Map<String, String> here, Map<String, String> there) {
        var names = new TreeSet<>(here.keySet());
        names.addAll(there.keySet());
        return names.stream()
                .filter(name -> !java.util.Objects.equals(here.get(name), there.get(name)))
                .map(name -> name + ": " + here.get(name) + " and " + there.get(name))
                .toList();
    }
}
