package org.aiwei.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The program as it starts when nothing is configured: the pool works as one role, migrations run as the other. */
class EmbeddedRolesTests {

    @TempDir
    Path home;

    @Test
    void thePoolIsTheWorkersAndMigrationsAreTheOwners() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(PostgresConfiguration.class)
                .withPropertyValues("aiwei.home=" + home)
                .run(context -> {
                    try (var connection = context.getBean(DataSource.class).getConnection()) {
                        assertThat(connection.getMetaData().getUserName()).isEqualTo(ApplicationDatabase.WORKER);
                    }
                    assertThat(context.getBean(FlywayConnectionDetails.class).getUsername())
                            .isEqualTo(ApplicationDatabase.NAME);
                });
    }
}
