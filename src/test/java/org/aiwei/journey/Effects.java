package org.aiwei.journey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the transaction under way has changed, row by row; what is new on every run is named alike. */
final class Effects {

    private static final Set<String> ITS_OWN = Set.of("once_key", "scheduled_tasks");
    private static final Pattern NEW =
            Pattern.compile("(?!eeeeeeee)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\")/[0-9a-z]+/[0-9a-z]+/(?=\")");
    private static final Pattern MOMENT = Pattern.compile("\"(20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[^\"]*)\"");
    private static final Pattern CHANCE = Pattern.compile(
            "(?<=\"(request_id|address|secret|proof_until)\": )\"[^\"]*\"|(?<=\"code\": )\"O[0-9a-f]{8}\"|(?<=\"(seq|size)\": )\\d{3,}|(?<=\"id\": )\\d+|(?<=\"bytes\": )\"[^\"]*\"|\\d+ B\\b|\\$argon2[^\"]*|[0-9a-f]{64}|(?<=\")[A-Za-z0-9_+/=-]{43,}(?=\")");

    private final JdbcClient jdbc;
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Instant begun = Instant.now().minusSeconds(5);

    Effects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers what is there: how many rows, which ids and which places in the tree. */
    Effects remember() {
        jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(table, count(table)));
        jdbc
                .sql(
                        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'")
                .query(String.class)
                .list()
                .stream()
                .filter(counts::containsKey)
                .forEach(table -> known.addAll(jdbc.sql("select id::text from \"" + table + "\"")
                        .query(String.class)
                        .list()));
        known.addAll(jdbc.sql("select path from unit").query(String.class).list());
        return this;
    }

    /** A line for each row that was written and for each table that has more or fewer rows now. */
    Set<String> now() {
        var lines = new ArrayList<String>();
        jdbc
                .sql("select relname from pg_stat_xact_user_tables where n_tup_ins + n_tup_upd + n_tup_del > 0")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !ITS_OWN.contains(table))
                .forEach(table -> {
                    if (count(table) != counts.getOrDefault(table, 0L)) {
                        lines.add(table + " has " + count(table) + " rows");
                    }
                    rows(table).forEach(line -> lines.add(table + " " + line));
                });
        return plain(lines);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from \"" + table + "\"")
                .query(Long.class)
                .single();
    }

    private List<String> rows(String table) {
        return jdbc.sql("select to_jsonb(t)::text from \"" + table
                        + "\" t where t.xmin::text::bigint >= txid_current() & 4294967295")
                .query(String.class)
                .list();
    }

    private Set<String> plain(List<String> lines) {
        var plain = new TreeSet<String>();
        for (var line : lines) {
            line = NEW.matcher(line)
                    .replaceAll(
                            found -> known.contains(found.group()) ? Matcher.quoteReplacement(found.group()) : "new");
            line = MOMENT.matcher(line).replaceAll(found -> "\"" + moment(found.group(1)) + "\"");
            plain.add(CHANCE.matcher(line).replaceAll("…"));
        }
        return plain;
    }

    private String moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().isAfter(begun)
                            && OffsetDateTime.parse(text)
                                    .toInstant()
                                    .isBefore(Instant.now().plusSeconds(5))
                    ? "now"
                    : text;
        } catch (java.time.DateTimeException e) {
            return text;
        }
    }
}
