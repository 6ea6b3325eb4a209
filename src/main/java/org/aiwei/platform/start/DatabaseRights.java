package org.aiwei.platform.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Gives the role that the program works as what {@code db/rights.sql} says, where it is not the owner of the tables. */
final class DatabaseRights {

    private DatabaseRights() {}

    /** @param owner signs in as the role that owns the tables and has just migrated them */
    static void give(DataSource owner, @Nullable String worker) {
        try (var connection = owner.getConnection()) {
            var user = connection.getMetaData().getUserName();
            if (worker != null && !worker.isBlank() && !worker.equals(user)) {
                give(connection, worker);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("rights of " + worker + " not given", failure);
        }
    }

    private static void give(Connection owner, String worker) throws SQLException {
        owner.setAutoCommit(false);
        try (var name = owner.prepareStatement("select set_config('aiwei.worker', ?, true)");
                var rights = owner.createStatement()) {
            name.setString(1, worker);
            name.execute();
            rights.execute(new ClassPathResource("db/rights.sql").getContentAsString(UTF_8));
            owner.commit();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }
}
