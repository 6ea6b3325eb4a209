package org.aiwei.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.aiwei.DeskTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a schema of its own, as if it were another database. */
@DeskTest
class MigrationGateTests {

    private static final String SCHEMA = "migration_gate";

    @Autowired
    MigrationGate gate;

    @Autowired
    Flyway program;

    DataSource database;
    JdbcClient jdbc;

    @BeforeEach
    void standsAtTheSecondStep() {
        database = program.getConfiguration().getDataSource();
        jdbc = JdbcClient.create(database);
        gate.migrate(program("classpath:db/start/one", "classpath:db/start/two"));
    }

    @AfterEach
    void leavesNothing() {
        jdbc.sql("drop schema " + SCHEMA + " cascade").update();
    }

    @Test
    void theSameProgramStartsAgain() {
        gate.migrate(program("classpath:db/start/one", "classpath:db/start/two"));
        assertThat(jdbc.sql("select count(*) from migration_gate.second_step")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anOlderProgramLeavesNewerDataAlone() {
        assertRefused(StartFailure.DATABASE_NEWER, () -> gate.migrate(program("classpath:db/start/one")));
    }

    @Test
    void aChangedHistoryIsNotMigrated() {
        jdbc.sql("update migration_gate.flyway_schema_history set checksum = 1 where version = '1'")
                .update();
        assertRefused(
                StartFailure.MIGRATIONS_DIFFER,
                () -> gate.migrate(program("classpath:db/start/one", "classpath:db/start/two")));
    }

    @Test
    void anOldServerIsRefused() throws SQLException {
        var old = mock(DataSource.class, RETURNS_DEEP_STUBS);
        given(old.getConnection().getMetaData().getDatabaseMajorVersion()).willReturn(14);
        var program = Flyway.configure().dataSource(old).load();
        assertRefused(StartFailure.DATABASE_TOO_OLD, () -> gate.migrate(program));
    }

    private Flyway program(String... migrations) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations(migrations)
                .load();
    }

    private static void assertRefused(StartFailure failure, ThrowingCallable start) {
        assertThatThrownBy(start)
                .satisfies(thrown -> assertThat(StartFailures.in(thrown, name -> null))
                        .map(StartRefused::failure)
                        .contains(failure));
    }
}
