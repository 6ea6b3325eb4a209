package org.aiwei.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Predicate;
import org.aiwei.platform.TrailRoot;
import org.jspecify.annotations.Nullable;

/** The trail read from its table, entry by entry; for the program and for a command without it. */
final class TrailTable {

    private static final int AT_A_TIME = 1_000;

    private TrailTable() {}

    /** Number and hash of the last entry as the house remembers them; the start of the chain when even that is gone. */
    static TrailRoot.Root head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select seq, hash from audit_head")) {
            return row.next()
                    ? new TrailRoot.Root(row.getLong(1), row.getString(2))
                    : new TrailRoot.Root(0, Line.START);
        }
    }

    /**
     * Shows every entry in its order until {@code look} has seen enough.
     *
     * @param connection inside a transaction, or the driver would take the whole table into memory
     * @param look returns whether to go on
     */
    static void each(Connection connection, Predicate<Link> look) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            var rows = statement.executeQuery("select * from audit_entry order by seq");
            boolean more = true;
            while (more && rows.next()) {
                more = look.test(Link.of(line(rows), rows.getString("hash")));
            }
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("seq"),
                row.getString("prev_hash"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_label"),
                row.getString("action"),
                uuid(row, "campaign_id"),
                uuid(row, "office_unit_id"),
                row.getString("unit_path"),
                row.getString("detail"),
                row.getString("request_id"),
                row.getString("address"));
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
