package org.aiwei.backup;

import static org.aiwei.backup.BackupRefused.Reason.NEWER;
import static org.aiwei.backup.BackupRefused.Reason.NOT_EMPTY;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.files.FileShelf;
import org.aiwei.platform.postgres.DatabaseDoor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup into an empty database: builds it as it was then, fills it in one transaction with every rule between
 * the tables checked again, compares every checksum, and only then brings it up to this program.
 */
@RequiredArgsConstructor
final class Restore {

    private final DatabaseDoor door;
    private final @Nullable FileShelf shelf;

    /** @throws BackupRefused when the database is not empty, the backup is newer than the program, or a sum differs */
    void from(BackupFile backup) throws SQLException, IOException {
        refuseUnlessEmpty();
        refuseNewer(backup.getManifest().schema());
        new ShelfRefill(shelf).with(backup);
        var then = flyway(backup.getManifest().schema());
        try {
            then.migrate();
            fill(backup);
        } catch (SQLException | IOException | RuntimeException failure) {
            then.clean(); // it was empty when we came
            throw failure;
        }
        flyway("latest").migrate();
    }

    private void fill(BackupFile backup) throws SQLException, IOException {
        try (var connection = door.connect()) {
            connection.setAutoCommit(false);
            new Refill(connection).with(backup);
            connection.commit();
        }
    }

    private void refuseUnlessEmpty() throws SQLException {
        try (var connection = door.connect()) {
            if (!new Catalogue(connection).isEmpty()) {
                throw new BackupRefused(NOT_EMPTY, door.url());
            }
        }
    }

    private Flyway flyway(String target) {
        return new FluentConfiguration()
                .dataSource(door.url(), door.user(), door.password())
                .target(target)
                .cleanDisabled(false)
                .load();
    }

    private void refuseNewer(String schema) {
        boolean known = Arrays.stream(flyway("latest").info().all())
                .anyMatch(migration -> String.valueOf(migration.getVersion()).equals(schema));
        if (!known) {
            throw new BackupRefused(NEWER, schema);
        }
    }
}
