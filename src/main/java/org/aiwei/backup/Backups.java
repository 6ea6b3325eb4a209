package org.aiwei.backup;

import static org.aiwei.backup.BackupRefused.Reason.UNDER_WAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.files.FileShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes backups into the county's folder, one at a time, and keeps as many as the settings say. */
@Component
@RequiredArgsConstructor
class Backups {

    private static final Logger log = LoggerFactory.getLogger(Backups.class);
    private static final String TRY_LOCK = "select pg_try_advisory_lock(hashtextextended('aiwei.backup', 0))";

    private final DataSource database;
    private final Optional<FileShelf> shelf;
    private final BackupBook book;
    private final BackupSettings settings;
    private final Clock clock;

    /** @throws BackupRefused when one is under way or the file cannot be made; the book then says so too */
    void take(Actor by) throws IOException, SQLException {
        try (var guard = database.getConnection()) {
            if (!isFree(guard)) {
                throw new BackupRefused(UNDER_WAY);
            }
            try {
                write(by);
            } finally {
                release(guard);
            }
        }
        rotate();
    }

    private void write(Actor by) throws IOException, SQLException {
        var file = settings.newFile(clock.instant(), clock.getZone());
        var id = book.begin(by, file.toString(), settings.getKey().text() != null);
        try (var connection = database.getConnection()) {
            var taken = new BackupTaking(settings.getKey(), shelf.orElse(null)).take(connection, file, clock.instant());
            book.done(id, by, file.toString(), taken, Files.size(file));
            log.info("backup {} with {} rows, {}", file, taken.manifest().rows(), taken.fingerprint());
        } catch (IOException | SQLException | RuntimeException failure) {
            book.failed(id, by, file.toString(), failure.getClass().getSimpleName() + ": " + failure.getMessage());
            throw failure;
        }
    }

    /** Only files that the book knows go; what somebody else put into the folder stays. */
    private void rotate() throws IOException {
        for (var old : book.beyond(settings.getKept())) {
            Files.deleteIfExists(Path.of(old.file()));
            book.removed(old);
        }
    }

    private static boolean isFree(Connection guard) throws SQLException {
        try (var statement = guard.createStatement();
                var answer = statement.executeQuery(TRY_LOCK)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void release(Connection guard) throws SQLException {
        try (var statement = guard.createStatement()) {
            statement.execute("select pg_advisory_unlock(hashtextextended('aiwei.backup', 0))");
        }
    }
}
