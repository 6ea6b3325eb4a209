package org.aiwei.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aiwei.backup.BackupRefused.Reason;
import org.aiwei.platform.postgres.SpareDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, verify and restore as a shell calls them, on databases of their own. */
class BackupCommandsTests {

    private static final String KEY = "a-long-enough-passphrase";

    private static SpareDatabase source;

    @TempDir
    private Path folder;

    private SpareDatabase target;
    private Path file;

    @BeforeAll
    static void makeTheSource() throws SQLException {
        source = SpareDatabase.empty("backup_source");
        Flyway.configure()
                .dataSource(source.url(), source.user(), source.password())
                .load()
                .migrate();
        for (int i = 0; i < 5; i++) {
            addFile(source, i);
        }
    }

    @BeforeEach
    void emptyTheTarget() throws SQLException {
        target = SpareDatabase.empty("backup_target");
        file = folder.resolve("county.zip");
    }

    @Test
    void everyTableAndFileComesBackEqual() throws Exception {
        assertThat(run(source, KEY, "backup").code).isZero();
        assertThat(run(target, KEY, "restore").code).isZero();
        var again = folder.resolve("again.zip");
        run(target, KEY, "backup", again);
        try (var before = BackupFile.checked(file, BackupKey.of(KEY), null);
                var after = BackupFile.checked(again, BackupKey.of(KEY), null)) {
            assertThat(after.getManifest().tables())
                    .isEqualTo(before.getManifest().tables());
            assertThat(after.getManifest().sequences())
                    .isEqualTo(before.getManifest().sequences());
            assertThat(before.getManifest().rows()).isGreaterThan(10);
        }
        assertThat(foreignKeys(target)).isEqualTo(foreignKeys(source)).isGreaterThan(100);
        assertThat(count(target, "select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O'"))
                .as("triggers left off")
                .isZero();
    }

    @Test
    void whatIsWrittenMeanwhileIsThereWholeOrNotAtAll() throws Exception {
        var enough = new AtomicBoolean();
        var writer = new Thread(() -> {
            for (int i = 100; !enough.get(); i++) {
                addFile(source, i);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 5; i++) {
                run(source, "", "backup", folder.resolve(i + ".zip"));
            }
        } finally {
            enough.set(true);
            writer.join();
        }
        for (int i = 0; i < 5; i += 2) {
            target = SpareDatabase.empty("backup_target");
            assertThat(run(target, "", "restore", folder.resolve(i + ".zip")).code)
                    .isZero();
            assertThat(count(target, """
                    select count(*) from evidence_blob b
                    where size <> (select coalesce(sum(length(bytes)), 0) from evidence_chunk c where c.sha256 = b.sha256)
                    """)).as("files without all their parts").isZero();
        }
    }

    @Test
    void aTableIsCutIntoPartsAndPutTogetherAgain() throws Exception {
        try (var connection = source.connect();
                var out = Files.newOutputStream(file)) {
            var manifest = new BackupWriter(BackupKey.of(null), 10_000, null)
                    .write(connection, out, Clock.systemUTC().instant());
            assertThat(manifest.tables()).anyMatch(table -> table.parts() > 3);
        }
        assertThat(run(target, "", "verify").code).isZero();
        assertThat(run(target, "", "restore").code).isZero();
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsTouched() throws Exception {
        run(source, "", "backup");
        var whole = Files.readAllBytes(file);
        var random = new Random(20261122);
        for (int i = 0; i < 60; i++) {
            var bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            var answer = run(target, "", "restore");
            if (answer.code == 0) { // such as a bit of a date in the archive's own directory
                assertThat(answer.out).contains("逐表核对一致");
                target = SpareDatabase.empty("backup_target");
            } else {
                answer.assertRefused(Reason.ALTERED, Reason.TRUNCATED, Reason.KEY_MISSING);
            }
        }
        for (int i = 0; i < 20; i++) {
            Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
            run(target, "", "restore").assertRefused(Reason.ALTERED, Reason.TRUNCATED);
        }
        assertEmpty();
    }

    @Test
    void theKeyMustBeTheSame() throws Exception {
        run(source, KEY, "backup");
        run(target, "another-passphrase", "restore").assertRefused(Reason.WRONG_KEY);
        run(target, "", "restore").assertRefused(Reason.KEY_MISSING);
        run(target, "short", "restore").assertRefused(Reason.KEY_SHORT);
        assertEmpty();
    }

    @Test
    void onlyAnEmptyDatabaseIsFilled() throws Exception {
        run(source, "", "backup");
        run(source, "", "restore").assertRefused(Reason.NOT_EMPTY);
    }

    @Test
    void theFingerprintTellsWhetherItIsTheSameBackup() throws Exception {
        run(source, "", "backup");
        String fingerprint;
        try (var backup = BackupFile.checked(file, BackupKey.of(""), null)) {
            fingerprint = backup.getFingerprint();
        }
        assertThat(command(source, "", List.of("verify", file.toString(), fingerprint)).code)
                .isZero();
        command(source, "", List.of("verify", file.toString(), "0".repeat(64))).assertRefused(Reason.OTHER_FINGERPRINT);
    }

    @Test
    void aBackupOfANewerProgramWaitsForThatProgram() throws Exception {
        var rank =
                "insert into flyway_schema_history select max(installed_rank) + 1, '99991231.1', 'later', 'SQL', 'x', 0, "
                        + "'x', now(), 0, true from flyway_schema_history";
        order(source, rank);
        try {
            run(source, "", "backup");
        } finally {
            order(source, "delete from flyway_schema_history where version = '99991231.1'");
        }
        run(target, "", "restore").assertRefused(Reason.NEWER);
        assertEmpty();
    }

    @Test
    void whatBreaksARuleIsNotHalfRestored() throws Exception {
        order(source, "alter table evidence_chunk drop constraint evidence_chunk_sha256_fkey");
        try {
            order(source, "insert into evidence_chunk values (repeat('a', 64), 0, 'x')");
            run(source, "", "backup");
        } finally {
            order(source, "delete from evidence_chunk where sha256 = repeat('a', 64)");
            order(
                    source,
                    "alter table evidence_chunk add constraint evidence_chunk_sha256_fkey foreign key (sha256) references evidence_blob on delete cascade");
        }
        assertThat(catchThrowable(() -> run(target, "", "restore"))).isInstanceOf(SQLException.class);
        assertEmpty();
    }

    @Test
    void wrongWordsAndWrongPlacesAreSaid() throws Exception {
        assertThat(command(source, "", List.of("backup")).code).isEqualTo(2);
        assertThat(command(source, "", List.of("restore", "a", "b")).code).isEqualTo(2);
        run(source, "", "verify").assertRefused(Reason.NO_FILE);
        Files.writeString(file, "no backup");
        run(source, "", "backup").assertRefused(Reason.FILE_EXISTS);
        run(source, "", "verify").assertRefused(Reason.TRUNCATED);
        assertThat(file).hasContent("no backup");
        run(source, "", "backup", file.resolve("below/a-file.zip")).assertRefused(Reason.FOLDER_NOT_WRITABLE);
    }

    private record Answer(int code, String out, String err) {

        void assertRefused(Reason... reasons) {
            assertThat(Arrays.stream(reasons).map(Reason::getExitCode))
                    .as(out + err)
                    .contains(code);
            assertThat(err.lines()).as("Chinese and English").hasSize(2);
        }
    }

    private Answer run(SpareDatabase database, String key, String command) throws IOException, SQLException {
        return run(database, key, command, file);
    }

    private static Answer run(SpareDatabase database, String key, String command, Path path)
            throws IOException, SQLException {
        return command(database, key, List.of(command, path.toString()));
    }

    private static Answer command(SpareDatabase database, String key, List<String> words)
            throws IOException, SQLException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new BackupCommands(
                        database.environment(key),
                        Clock.systemUTC(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void assertEmpty() throws SQLException {
        assertThat(count(target, "select count(*) from pg_class where relnamespace = 'public'::regnamespace"))
                .isZero();
    }

    private static long foreignKeys(SpareDatabase database) throws SQLException {
        return count(database, "select count(*) from pg_constraint where contype = 'f' and convalidated");
    }

    private static long count(SpareDatabase database, String question) throws SQLException {
        try (var connection = database.connect();
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void order(SpareDatabase database, String order) throws SQLException {
        try (var connection = database.connect()) {
            connection.createStatement().execute(order);
        }
    }

    private static void addFile(SpareDatabase database, int number) {
        var bytes = new byte[40_000];
        new Random(number).nextBytes(bytes);
        var sha256 = Sums.of(bytes);
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            try (var blob = connection.prepareStatement(
                            "insert into evidence_blob values (?, ?, now()) on conflict do nothing");
                    var chunk = connection.prepareStatement(
                            "insert into evidence_chunk values (?, ?, ?) on conflict do nothing")) {
                blob.setString(1, sha256);
                blob.setLong(2, bytes.length);
                blob.execute();
                for (int seq = 0; seq < 4; seq++) {
                    chunk.setString(1, sha256);
                    chunk.setInt(2, seq);
                    chunk.setBytes(3, Arrays.copyOfRange(bytes, seq * 10_000, (seq + 1) * 10_000));
                    chunk.execute();
                }
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
