package org.aiwei.platform.start;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Finds the known reason in whatever the start threw. */
final class StartFailures {

    private StartFailures() {}

    /** @param property what the program was told, so that a sentence can name it */
    static Optional<StartRefused> in(Throwable thrown, UnaryOperator<@Nullable String> property) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause, property).stream())
                .findFirst();
    }

    private static Optional<StartRefused> known(Throwable cause, UnaryOperator<@Nullable String> property) {
        if (cause instanceof StartRefused refused) {
            return Optional.of(refused);
        }
        if (cause instanceof PortInUseException port) {
            boolean health = String.valueOf(port.getPort()).equals(property.apply("management.server.port"));
            var variable = health ? "MANAGEMENT_SERVER_PORT" : "SERVER_PORT";
            return Optional.of(StartFailure.PORT_TAKEN.with(String.valueOf(port.getPort()), variable));
        }
        if (cause instanceof FlywayValidateException) {
            return Optional.of(StartFailure.MIGRATIONS_DIFFER.with(database(property)));
        }
        return cause instanceof SQLException refusal ? ofState(refusal, property) : Optional.empty();
    }

    private static Optional<StartRefused> ofState(SQLException refusal, UnaryOperator<@Nullable String> property) {
        var state = String.valueOf(refusal.getSQLState());
        if (state.startsWith("28")) {
            return Optional.of(StartFailure.LOGIN_REFUSED.with(
                    database(property), String.valueOf(property.apply("spring.datasource.username"))));
        }
        if (state.equals("3D000")) {
            return Optional.of(StartFailure.DATABASE_MISSING.with(database(property)));
        }
        if (state.equals("53100")) {
            return Optional.of(StartFailure.DISK_FULL.with(database(property)));
        }
        boolean away = state.startsWith("08") || state.startsWith("57P");
        return away ? Optional.of(StartFailure.DATABASE_UNREACHABLE.with(database(property))) : Optional.empty();
    }

    /** Without the part behind the question mark, where a password may stand. */
    private static String database(UnaryOperator<@Nullable String> property) {
        var url = property.apply("spring.datasource.url");
        return url == null || url.isBlank() ? property.apply("aiwei.home") + "/pg" : url.replaceFirst("\\?.*", "");
    }
}
