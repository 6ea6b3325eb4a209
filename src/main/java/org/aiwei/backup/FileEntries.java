package org.aiwei.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aiwei.backup.BackupRefused.Reason.SHELF_UNNAMED;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import org.aiwei.backup.Manifest.FileSums;
import org.aiwei.platform.files.FileShelf;
import org.jspecify.annotations.Nullable;

/**
 * The files that lie outside the database, each an entry of its own, as the snapshot asks for them. One that is missing
 * or damaged does not hold the backup up: it is taken as it is, and told by who reads all files anyway.
 */
@RequiredArgsConstructor
final class FileEntries {

    static final String FOLDER = "files/";

    private static final int BATCH = 1_000;

    private final @Nullable FileShelf shelf;
    private final ZipOutputStream zip;
    private final Function<String, ZipParameters> entry;

    /**
     * @return null when nothing lies outside, as with every database of an older version
     * @throws BackupRefused when something does and no shelf is named
     */
    @Nullable
    FileSums write(Connection connection) throws SQLException, IOException {
        if (!isTrue(connection, "to_regclass('public.v_outside_file') is not null")
                || !isTrue(connection, "exists (select from v_outside_file)")) {
            return null;
        }
        if (shelf == null) {
            throw new BackupRefused(SHELF_UNNAMED);
        }
        var list = new List();
        try (var question = connection.prepareStatement("select place from v_outside_file order by place")) {
            question.setFetchSize(BATCH);
            try (var places = question.executeQuery()) {
                while (places.next()) {
                    copy(places.getString(1), shelf, list);
                }
            }
        }
        return list.sums();
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select " + question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void copy(String place, FileShelf shelf, List list) throws IOException {
        try (var in = shelf.open(place)) {
            zip.putNextEntry(entry.apply(FOLDER + place));
            list.add(place, in::transferTo, zip);
            zip.closeEntry();
        } catch (NoSuchFileException missing) {
            return; // before its entry was begun
        }
    }

    /** Walks over the files of a backup. */
    @FunctionalInterface
    interface Walk {
        void each(BackupFile.FileVisitor visitor) throws IOException;
    }

    /** Reads the files of a backup again. */
    static @Nullable FileSums sums(Walk walk) throws IOException {
        var list = new List();
        walk.each((place, size, content) -> {
            try (var in = content.open()) {
                list.add(place, in::transferTo, OutputStream.nullOutputStream());
            }
        });
        return list.sums();
    }

    /** Grows with each file. */
    private static final class List {

        private final MessageDigest all = Sums.sha256();
        private long count;
        private long bytes;

        @FunctionalInterface
        interface Source {
            long transferTo(OutputStream to) throws IOException;
        }

        void add(String place, Source content, OutputStream to) throws IOException {
            var one = Sums.sha256();
            bytes += content.transferTo(new DigestOutputStream(to, one));
            count++;
            all.update((place + " " + Sums.hex(one) + "\n").getBytes(UTF_8));
        }

        @Nullable
        FileSums sums() {
            return count == 0 ? null : new FileSums(count, bytes, Sums.hex(all));
        }
    }
}
