package org.aiwei.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.start.StartFailure;
import org.aiwei.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The program's database for a command that runs without the program: the one that is named, the one that a running
 * program has beside it, or the one in its folder, which is started for the time being.
 */
@RequiredArgsConstructor
public final class DatabaseDoor implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedPostgres own;

    /**
     * @param environment with {@code aiwei.home} and, for another database, {@code spring.datasource.*}
     * @param beside whether a program may be running on the folder meanwhile
     * @throws StartRefused {@code HOME_IN_USE} when one is and must not be; every other reason as when starting
     */
    public static DatabaseDoor open(Environment environment, boolean beside) throws IOException {
        var url = environment.getProperty("spring.datasource.url");
        if (StringUtils.hasText(url)) {
            return named(url, environment);
        }
        var home = Path.of(environment.getRequiredProperty("aiwei.home"));
        try {
            var server = EmbeddedPostgres.start(home, PostgresSettings.durable(0));
            return new DatabaseDoor(
                    server.url(ApplicationDatabase.NAME), ApplicationDatabase.NAME, server.password(), server);
        } catch (StartRefused refused) {
            if (beside && refused.failure() == StartFailure.HOME_IN_USE) {
                return beside(home);
            }
            throw refused;
        }
    }

    /** As the owner of the tables where it is another role than the one the program works as. */
    private static DatabaseDoor named(String url, Environment environment) {
        boolean two = StringUtils.hasText(environment.getProperty("spring.flyway.user"));
        var user = environment.getProperty(two ? "spring.flyway.user" : "spring.datasource.username");
        var password = environment.getProperty(two ? "spring.flyway.password" : "spring.datasource.password", "");
        return new DatabaseDoor(url, user == null ? ApplicationDatabase.NAME : user, password, null);
    }

    private static DatabaseDoor beside(Path home) throws IOException {
        var running = PostgresHome.running(home);
        var url = "jdbc:postgresql://127.0.0.1:" + ServerPort.written(running.portFile()) + "/"
                + ApplicationDatabase.NAME;
        return new DatabaseDoor(url, ApplicationDatabase.NAME, running.secret(ApplicationDatabase.NAME), null);
    }

    /** @return a new connection as the role that owns the program's tables */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
