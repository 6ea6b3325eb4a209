package org.aiwei.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away, or has no room for us, from everything else that goes wrong with one. */
final class DatabaseGone {

    /** Shut down, crashed, not up yet, read-only since another took its place, too many connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "25006", "53300");

    /** What the pool says, without a state, of a connection that it has given up meanwhile. */
    private static final String GIVEN_UP = "Connection is closed";

    private DatabaseGone() {}

    /** @return whether the request failed for want of the database, so that it may be sent again later */
    static boolean in(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> away(cause) || cause instanceof SQLTransientConnectionException);
    }

    /** @return whether the database itself was not there, and not only the pool of connections used up */
    static boolean away(Throwable thrown) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(DatabaseGone::saysSo);
    }

    private static boolean saysSo(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || STATES.contains(state) || GIVEN_UP.equals(failure.getMessage());
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, DatabaseGone::before);
    }

    /** A rollback that failed too hides why it was tried. */
    private static @Nullable Throwable before(Throwable thrown) {
        return thrown instanceof TransactionSystemException rollback && rollback.getApplicationException() != null
                ? rollback.getApplicationException()
                : thrown.getCause();
    }
}
