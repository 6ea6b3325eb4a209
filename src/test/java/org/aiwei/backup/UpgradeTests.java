package org.aiwei.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.aiwei.platform.postgres.SpareDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Backups of the example county from earlier programs come up to today's schema with every row. Never make one of these
 * files anew: what an older program wrote is the point. {@link UpgradeDrill} opens the pages over them.
 */
class UpgradeTests {

    /** What a database consists of, as far as programs can tell. */
    private static final String SCHEMA = """
            select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                   || coalesce(column_default, '') || coalesce(character_maximum_length::text, '')
              from information_schema.columns where table_schema = 'public'
            union all
            select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
             where connamespace = 'public'::regnamespace
            union all
            select 'index ' || indexdef from pg_indexes where schemaname = 'public'
            union all
            select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all
            select 'view ' || viewname || ' ' || definition from pg_views where schemaname = 'public'
            order by 1
            """;

    /** Its numbers lie in {@code board_part_base} since. */
    private static final String FOLDED = "board_part";

    private static SpareDatabase fresh;

    @BeforeAll
    static void todaysSchema() throws SQLException {
        fresh = SpareDatabase.empty("upgrade_fresh");
        Flyway.configure()
                .dataSource(fresh.url(), fresh.user(), fresh.password())
                .load()
                .migrate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261122.zip", "20261123.zip"})
    void anEarlierCountyIsThereWholeInTodaysSchema(String name) throws Exception {
        var file = Path.of("src/test/resources/upgrade", name);
        var target = SpareDatabase.empty("upgrade_target");
        restore(target, file);

        try (var backup = BackupFile.checked(file, BackupKey.of(""), null)) {
            assertThat(backup.getManifest().schema()).isLessThan(schema(fresh));
            for (var table : backup.getManifest().tables()) {
                if (table.name().equals(FOLDED)) {
                    assertThat(rows(target, "select count(*) > 0 from board_part_base"))
                            .containsExactly("t");
                    continue;
                }
                assertThat(rows(target, "select count(*) from " + Catalogue.quoted(table.name())))
                        .as(table.name())
                        .containsExactly(String.valueOf(table.rows()));
            }
        }
        assertThat(schema(target)).isEqualTo(schema(fresh));
        assertThat(rows(target, SCHEMA)).isEqualTo(rows(fresh, SCHEMA)).hasSizeGreaterThan(1_000);
    }

    private static void restore(SpareDatabase target, Path file) throws Exception {
        var err = new ByteArrayOutputStream();
        int code = new BackupCommands(
                        target.environment(""),
                        Clock.systemUTC(),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of("restore", file.toString()));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String schema(SpareDatabase database) throws SQLException {
        try (var connection = database.connect()) {
            return new Catalogue(connection).schema();
        }
    }

    private static List<String> rows(SpareDatabase database, String question) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            while (answer.next()) {
                rows.add(answer.getString(1));
            }
        }
        return rows;
    }
}
