package org.aiwei.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The program's own database and its two roles, neither of them a superuser: one owns the tables and migrates them, the
 * other is what the program works as, with the rights of {@code db/rights.sql}.
 */
final class ApplicationDatabase {

    static final String NAME = "aiwei";
    static final String WORKER = "aiwei_app";

    private ApplicationDatabase() {}

    /** @param ownersPassword letters and digits only, as is the other: they stand in the statements */
    static void ensure(Connection superuser, String ownersPassword, String workersPassword) throws SQLException {
        ensureRole(superuser, NAME, ownersPassword);
        ensureRole(superuser, WORKER, workersPassword);
        if (!exists(superuser, "select 1 from pg_database where datname = '" + NAME + "'")) {
            execute(superuser, "create database " + NAME + " owner " + NAME);
        }
    }

    private static void ensureRole(Connection superuser, String role, String password) throws SQLException {
        boolean known = exists(superuser, "select 1 from pg_roles where rolname = '" + role + "'");
        execute(superuser, (known ? "alter" : "create") + " role " + role + " login password '" + password + "'");
    }

    private static boolean exists(Connection superuser, String question) throws SQLException {
        try (var statement = superuser.createStatement();
                var result = statement.executeQuery(question)) {
            return result.next();
        }
    }

    private static void execute(Connection superuser, String order) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(order);
        }
    }
}
