package org.aiwei.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** The program's own database and the role that owns it, which is no superuser. */
final class ApplicationDatabase {

    static final String NAME = "aiwei";

    private ApplicationDatabase() {}

    /** @param password letters and digits only, as it stands in the statement */
    static void ensure(Connection superuser, String password) throws SQLException {
        boolean known = exists(superuser, "select 1 from pg_roles where rolname = '" + NAME + "'");
        execute(superuser, (known ? "alter" : "create") + " role " + NAME + " login password '" + password + "'");
        if (!exists(superuser, "select 1 from pg_database where datname = '" + NAME + "'")) {
            execute(superuser, "create database " + NAME + " owner " + NAME);
        }
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
