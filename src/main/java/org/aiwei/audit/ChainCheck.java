package org.aiwei.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole trail in its order and computes every hash anew. */
@Component
@RequiredArgsConstructor
class ChainCheck {

    private static final int AT_A_TIME = 1_000;

    private final JdbcClient jdbc;

    private record Link(Line line, String hash) {}

    /** Must run inside a transaction, or the driver would take the whole table into memory. */
    ChainReport run() {
        var head = jdbc.sql("select seq, hash from audit_head")
                .query(AuditTrail.Head.class)
                .optional()
                .orElse(new AuditTrail.Head(0, Line.START));
        long seq = 0;
        var hash = Line.START;
        try (var links = jdbc
                .sql("select * from audit_entry order by seq")
                .withFetchSize(AT_A_TIME)
                .query(ChainCheck::link)
                .stream()) {
            for (var each = links.iterator(); each.hasNext(); ) {
                var link = each.next();
                seq++;
                if (link.line().seq() != seq
                        || !link.line().prevHash().equals(hash)
                        || !link.line().hash().equals(link.hash())) {
                    return new ChainReport(seq, seq, head.hash());
                }
                hash = link.hash();
            }
        }
        var whole = head.seq() == seq && head.hash().equals(hash);
        return new ChainReport(seq, whole ? null : seq + 1, head.hash());
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        var line = new Line(
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
        return new Link(line, row.getString("hash"));
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
