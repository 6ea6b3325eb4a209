package org.aiwei.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.SpringApplication;

/** The database of all tests of this JVM: empty at first use, fast because it may forget, gone with the JVM. */
final class TestDatabase {

    static final String DEMO = "example_county";

    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    static String url() {
        return SERVER.url(ApplicationDatabase.NAME);
    }

    /** A second, empty database on the same server, for the example county. */
    static synchronized String url(String database) {
        try (var superuser = SERVER.connect();
                var statement = superuser.createStatement()) {
            statement.execute("create database " + database + " owner " + ApplicationDatabase.NAME);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (SQLException failure) {
            boolean alreadyThere = "42P04".equals(failure.getSQLState());
            if (!alreadyThere) {
                throw new IllegalStateException(failure);
            }
        }
        return SERVER.url(database);
    }

    static String password() {
        try {
            return SERVER.password();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String workersPassword() {
        try {
            return SERVER.workersPassword();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EmbeddedPostgres start() {
        var server = EmbeddedPostgres.start(Path.of("target", "test-desk"), PostgresSettings.throwAway());
        SpringApplication.getShutdownHandlers().add(() -> stop(server)); // after the contexts and their pools
        try {
            empty(server);
            return server;
        } catch (SQLException | IOException failure) {
            stop(server);
            throw new IllegalStateException(failure);
        }
    }

    private static void empty(EmbeddedPostgres server) throws SQLException, IOException {
        try (var superuser = server.connect();
                var statement = superuser.createStatement()) {
            statement.execute("drop database " + ApplicationDatabase.NAME + " with (force)");
            statement.execute("drop database if exists " + DEMO + " with (force)");
            ApplicationDatabase.ensure(superuser, server.password(), server.workersPassword());
            letTestsBeTheOwner(statement);
        }
    }

    /** The program works as it does in a county; a test that tampers says {@code set local role aiwei} first. */
    private static void letTestsBeTheOwner(Statement superuser) throws SQLException {
        superuser.execute("grant %s to %s with inherit false, set true"
                .formatted(ApplicationDatabase.NAME, ApplicationDatabase.WORKER));
        superuser.execute("grant pg_maintain to " + ApplicationDatabase.WORKER); // analyze, after filling a table
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
