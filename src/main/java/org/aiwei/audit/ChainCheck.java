package org.aiwei.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the whole trail in its order and computes every hash anew. */
@Component
@RequiredArgsConstructor
class ChainCheck {

    private final JdbcTemplate jdbc;

    /** Must run inside a transaction that sees one moment: others go on writing meanwhile. */
    ChainReport run(Roots roots) {
        ConnectionCallback<ChainReport> walk = connection -> run(connection, roots, Collections.emptyIterator());
        return Objects.requireNonNull(jdbc.execute(walk));
    }

    /** @param earlier an export taken before, read and checked by the caller; empty when there is none */
    static ChainReport run(Connection connection, Roots roots, Iterator<Link> earlier) throws SQLException {
        var walk = new ChainWalk(roots, earlier);
        var head = TrailTable.head(connection);
        TrailTable.each(connection, walk::next);
        return walk.end(head.seq(), head.hash());
    }
}
