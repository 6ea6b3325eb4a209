package org.aiwei.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away, or has no room for us, from everything else that goes wrong with one. */
final class DatabaseGone {

    /** Shut down, crashed, not up yet, read-only since another took its place, too many connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "25006", "53300");

    private DatabaseGone() {}

    /** @return whether the request failed for want of the database, so that it may be sent again later */
    static boolean in(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> away(cause) || cause instanceof SQLTransientConnectionException);
    }

    /** @return whether the database itself was not there, and not only the pool of connections used up */
    static boolean away(Throwable thrown) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> state.startsWith("08") || STATES.contains(state));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
