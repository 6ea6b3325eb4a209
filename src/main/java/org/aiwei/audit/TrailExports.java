package org.aiwei.audit;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.BitSet;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The whole chain as a file: open what the reader may see, sealed the rest, so that both can be checked elsewhere. */
@Service
@RequiredArgsConstructor
public class TrailExports {

    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final AuditPolicy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** That somebody takes an export stands in the trail before the first byte leaves, and so in the export itself. */
    @Transactional
    public void announce(Actor actor) {
        policy.ensureChecks(actor);
        events.publishEvent(TrailExported.by(actor, UUID.randomUUID(), clock.instant()));
    }

    /** Writes the file that {@link TrailFile} describes; the stream stays open. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Actor actor, OutputStream to) {
        policy.ensureChecks(actor);
        var open = visible(actor);
        ConnectionCallback<Boolean> copy = connection -> write(connection, open, to);
        jdbc.execute(copy);
    }

    private static Boolean write(Connection connection, BitSet open, OutputStream to) throws SQLException {
        try (var file = new TrailFile.Writer(to, TrailTable.head(connection))) {
            TrailTable.each(connection, link -> {
                file.add(open.get((int) link.seq()) ? link : link.sealed());
                return true;
            });
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BitSet visible(Actor actor) {
        var cb = entities.getCriteriaBuilder();
        var query = cb.createQuery(Long.class);
        var entry = query.from(AuditEntry.class);
        query.select(entry.get("seq")).where(policy.visibleTo(actor).toPredicate(entry, query, cb));
        var open = new BitSet();
        try (var numbers = entities.createQuery(query).getResultStream()) {
            numbers.forEach(seq -> open.set(seq.intValue()));
        }
        return open;
    }
}
