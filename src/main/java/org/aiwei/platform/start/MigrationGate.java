package org.aiwei.platform.start;

import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Looks at a database before it is changed: old servers, and data that a newer program has written, are left alone. */
@Component
@RequiredArgsConstructor
class MigrationGate implements FlywayMigrationStrategy {

    static final int OLDEST_SERVER = 15;

    private final FreePorts ports;
    private final JdbcConnectionDetails worker;

    @Override
    public void migrate(Flyway flyway) {
        ports.ensure();
        refuseOldServer(flyway.getConfiguration().getDataSource());
        refuseNewerData(flyway);
        flyway.migrate();
        DatabaseRights.give(flyway.getConfiguration().getDataSource(), worker.getUsername());
    }

    private static void refuseOldServer(DataSource database) {
        try (var connection = database.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw StartFailure.DATABASE_TOO_OLD.with(version, OLDEST_SERVER);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("database not reached", failure);
        }
    }

    /** Flyway itself lets the future pass silently. */
    private static void refuseNewerData(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied())
                .filter(migration -> migration.getState().name().startsWith("FUTURE"))
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw StartFailure.DATABASE_NEWER.with(String.valueOf(version));
                });
    }
}
