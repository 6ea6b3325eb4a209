package org.aiwei.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.FileHeader;
import org.aiwei.backup.BackupRefused.Reason;
import org.aiwei.platform.files.FileShelf;
import org.aiwei.platform.files.Places;
import org.aiwei.platform.files.S3Server;
import org.aiwei.platform.postgres.SpareDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, verify and restore of an installation whose files lie outside the database, as a shell calls them. */
abstract class BackupFilesContract {

    private static final int ALTERED = 8;

    private static final String KEY = "a-long-enough-passphrase";
    private static final int FILES = 12;

    @TempDir
    Path folder;

    private SpareDatabase source;
    private SpareDatabase target;
    private Map<String, Object> here;
    private Map<String, Object> there;
    private Path file;
    private final List<String> places = new ArrayList<>();

    /** Settings of a shelf that is new and empty. */
    abstract Map<String, Object> freshShelf() throws IOException;

    @BeforeEach
    void makeTheSource() throws Exception {
        source = SpareDatabase.empty("backup_source");
        target = SpareDatabase.empty("backup_target");
        Flyway.configure()
                .dataSource(source.url(), source.user(), source.password())
                .load()
                .migrate();
        here = freshShelf();
        there = freshShelf();
        file = folder.resolve("county.zip");
        for (int i = 0; i < FILES; i++) {
            addFile(i);
        }
    }

    @Test
    void everyFileComesBackEqual() throws Exception {
        assertThat(run(source, here, "backup").code).isZero();
        assertThat(run(source, here, "verify").code).isZero();
        assertThat(run(target, there, "restore").code).isZero();
        assertThat(contents(there)).isEqualTo(contents(here)).hasSize(FILES);
        assertThat(rows(target)).containsExactlyElementsOf(rows(source)).hasSize(FILES);
        try (var backup = BackupFile.checked(file, BackupKey.of(KEY), null)) {
            assertThat(backup.getManifest().format()).isEqualTo(2);
            assertThat(backup.getManifest().files().count()).isEqualTo(FILES);
        }
    }

    @Test
    void aFileThatIsMissingHoldsNothingUp() throws Exception {
        try (var shelf = S3Server.shelf(here)) {
            shelf.remove(places.get(3));
        }
        assertThat(run(source, here, "backup").code).isZero();
        assertThat(run(target, there, "restore").code).isZero();
        assertThat(contents(there)).isEqualTo(contents(here)).hasSize(FILES - 1);
    }

    @Test
    void nothingIsFilledThatIsNotEmpty() throws Exception {
        run(source, here, "backup");
        run(target, here, "restore").assertRefused(Reason.NOT_EMPTY);
        try (var shelf = S3Server.shelf(there)) {
            shelf.mark("another county");
        }
        run(target, there, "restore").assertRefused(Reason.NOT_EMPTY);
        assertThat(contents(there)).isEmpty();
        assertThat(rows(target)).isEmpty();
    }

    @Test
    void withoutItsShelfNothingIsDone() throws Exception {
        run(source, Map.of(), "backup").assertRefused(Reason.SHELF_UNNAMED);
        assertThat(file).doesNotExist();
        run(source, here, "backup");
        run(target, Map.of(), "restore").assertRefused(Reason.NO_SHELF);
        assertThat(rows(target)).isEmpty();
    }

    @Test
    void anAlteredFileIsRefusedBeforeAnythingIsTouched() throws Exception {
        var plain = command(source, here, "", "backup");
        assertThat(plain.code).isZero();
        var whole = Files.readAllBytes(file);
        var entries = entries();
        int refused = 0;
        var random = new Random(20261123);
        for (int i = 0; i < 25; i++) {
            var bytes = whole.clone();
            int start = somewhereInside(whole, entries.get(random.nextInt(entries.size())), random);
            for (int place = start; place < start + ALTERED; place++) {
                bytes[place] ^= (byte) 0xff;
            }
            Files.write(file, bytes);
            refused += command(target, there, "", "restore").code == 0 ? 0 : 1;
        }
        assertThat(refused).isEqualTo(25);
        assertThat(contents(there)).isEmpty();
        assertThat(rows(target)).isEmpty();
    }

    private List<FileHeader> entries() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getFileHeaders().stream()
                    .filter(entry -> entry.getCompressedSize() > ALTERED)
                    .toList();
        }
    }

    /** Of what an entry holds: a bit of the time in its header, or of what only fills up a byte, is nobody's loss. */
    private static int somewhereInside(byte[] whole, FileHeader entry, Random random) {
        var header = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int start = (int) entry.getOffsetLocalHeader();
        int names = header.getShort(start + 26) + header.getShort(start + 28);
        return start + 30 + names + random.nextInt((int) entry.getCompressedSize() - ALTERED);
    }

    private void addFile(int number) throws Exception {
        var bytes = new byte[30_000 + number];
        new Random(number).nextBytes(bytes);
        var sha256 = Sums.of(bytes);
        var place = Places.fresh(sha256, Clock.systemUTC().instant());
        try (var shelf = S3Server.shelf(here);
                var connection = source.connect();
                var row = connection.prepareStatement("insert into evidence_blob values (?, ?, now(), ?)")) {
            shelf.put(place, bytes.length, () -> new ByteArrayInputStream(bytes));
            row.setString(1, sha256);
            row.setLong(2, bytes.length);
            row.setString(3, place);
            row.execute();
        }
        places.add(place);
    }

    /** By place, the sum of what lies there. */
    private static Map<String, String> contents(Map<String, Object> settings) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var shelf = S3Server.shelf(settings)) {
            var all = new ArrayList<String>();
            shelf.each(all::add);
            for (var place : all) {
                contents.put(place, sum(shelf, place));
            }
        }
        return contents;
    }

    private static String sum(FileShelf shelf, String place) throws IOException {
        try (var in = shelf.open(place)) {
            return Sums.of(in.readAllBytes());
        }
    }

    private static List<String> rows(SpareDatabase database) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.connect();
                var there =
                        connection.createStatement().executeQuery("select to_regclass('evidence_blob') is not null")) {
            there.next();
            if (there.getBoolean(1)) {
                var answer = connection
                        .createStatement()
                        .executeQuery("select sha256 || size || place from evidence_blob order by 1");
                while (answer.next()) {
                    rows.add(answer.getString(1));
                }
            }
        }
        return rows;
    }

    private record Answer(int code, String err) {

        void assertRefused(Reason reason) {
            assertThat(code).as(err).isEqualTo(reason.getExitCode());
            assertThat(err.lines()).as("Chinese and English").hasSize(2);
        }
    }

    private Answer run(SpareDatabase database, Map<String, Object> files, String command) throws Exception {
        return command(database, files, KEY, command);
    }

    private Answer command(SpareDatabase database, Map<String, Object> files, String key, String command)
            throws Exception {
        var err = new ByteArrayOutputStream();
        int code = new BackupCommands(
                        database.environment(key, files),
                        Clock.systemUTC(),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(command, file.toString()));
        return new Answer(code, err.toString(StandardCharsets.UTF_8));
    }
}
