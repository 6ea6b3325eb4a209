package org.aiwei.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** An empty database of its own on the tests' server, named in settings as a county would name its own. */
public record SpareDatabase(String url) {

    public static SpareDatabase empty(String name) throws SQLException {
        var url = TestDatabase.url(name);
        try (var connection = DriverManager.getConnection(url, ApplicationDatabase.NAME, TestDatabase.password());
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
        return new SpareDatabase(url);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, ApplicationDatabase.NAME, TestDatabase.password());
    }

    /** @param key passphrase of backups, empty for none */
    public Environment environment(String key) {
        return environment(key, Map.of());
    }

    /** @param more settings, such as where files lie */
    public Environment environment(String key, Map<String, Object> more) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "spare",
                        Map.of(
                                "spring.datasource.url",
                                url,
                                "spring.datasource.username",
                                ApplicationDatabase.NAME,
                                "spring.datasource.password",
                                TestDatabase.password(),
                                "aiwei.backup.key",
                                key)));
        environment.getPropertySources().addFirst(new MapPropertySource("more", more));
        return environment;
    }

    public String user() {
        return ApplicationDatabase.NAME;
    }

    public String password() {
        return TestDatabase.password();
    }
}
