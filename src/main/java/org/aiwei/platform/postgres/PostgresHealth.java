package org.aiwei.platform.postgres;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the server's process lives; that it answers is told by the indicator of the data source. */
@RequiredArgsConstructor
final class PostgresHealth implements HealthIndicator {

    private final EmbeddedPostgres server;

    @Override
    public Health health() {
        var health = server.isRunning() ? Health.up() : Health.down();
        return health.withDetail("port", server.port()).build();
    }
}
