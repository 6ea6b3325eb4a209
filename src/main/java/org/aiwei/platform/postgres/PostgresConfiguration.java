package org.aiwei.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The pool depends on the connection and the connection on the server, so the pool is closed before the server stops. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseNamed.class)
class PostgresConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(
            @Value("${aiwei.home}") String home, @Value("${aiwei.postgres.port:0}") int port) {
        return EmbeddedPostgres.start(Path.of(home), PostgresSettings.durable(port));
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) throws IOException {
        return new EmbeddedConnection(
                server.url(ApplicationDatabase.NAME), ApplicationDatabase.WORKER, server.workersPassword());
    }

    @Bean
    FlywayConnectionDetails embeddedOwner(EmbeddedPostgres server) throws IOException {
        return new EmbeddedOwner(server.url(ApplicationDatabase.NAME), ApplicationDatabase.NAME, server.password());
    }

    @Bean(destroyMethod = "close")
    PostgresWatchdog postgresWatchdog(EmbeddedPostgres server) {
        return PostgresWatchdog.over(server);
    }

    @Bean
    PostgresHealth postgresHealthIndicator(EmbeddedPostgres server) {
        return new PostgresHealth(server);
    }
}
