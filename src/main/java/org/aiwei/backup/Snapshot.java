package org.aiwei.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How a database is read so that the same rows give the same text, whatever it was told by its owner. */
final class Snapshot {

    private static final List<String> SPELLING = List.of(
            "set local datestyle = 'ISO, YMD'",
            "set local intervalstyle = 'postgres'",
            "set local timezone = 'UTC'",
            "set local extra_float_digits = 1",
            "set local bytea_output = 'hex'");

    private Snapshot() {}

    /** One moment for all that follows; others neither wait nor are waited for. */
    static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        spell(connection);
    }

    static void spell(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : SPELLING) {
                statement.execute(setting);
            }
        }
    }
}
