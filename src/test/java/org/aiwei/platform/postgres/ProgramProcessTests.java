package org.aiwei.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.aiwei.AiweiDesk;
import org.aiwei.platform.start.StartFailure;
import org.junit.jupiter.api.Test;

/** What is only true of whole processes: sudden death, and what a shell gets when the program does not start. */
class ProgramProcessTests {

    private static final Path HOME = Path.of("target", "desk-of-a-child").toAbsolutePath();
    private static final PostgresData DATA = new PostgresData(HOME.resolve("pg/data"));

    @Test
    void whatWasAnsweredBeforeASuddenDeathIsThereAfterwards() throws Exception {
        try (var program = Child.run(OnlyServer.class, Map.of(), HOME.toString())) {
            program.awaitLine("ready");
            execute("create table if not exists answered (word text)", "insert into answered values ('爱卫')");
            program.kill();
        }
        assertThat(DATA.server()).as("left behind").isPresent();
        try (var program = Child.run(OnlyServer.class, Map.of(), HOME.toString())) {
            program.awaitLine("ready");
            assertThat(execute("delete from answered where word = '爱卫'", "drop table answered"))
                    .isEqualTo(1);
        }
        stopWhatWasLeft();
    }

    @Test
    void aSecondProgramOnTheFolderEndsWithOneSentence() throws Exception {
        try (var holder = PostgresHome.claim(HOME);
                var program = Child.run(AiweiDesk.class, Map.of("AIWEI_HOME", HOME.toString()))) {
            assertEndsWith(StartFailure.HOME_IN_USE, program);
            assertThat(program.errors().get(1)).contains("无法启动", HOME.toString(), "AIWEI_HOME");
            assertThat(program.errors().get(2)).startsWith("Cannot start:");
            assertThat(holder.folder()).exists();
        }
    }

    @Test
    void aTakenPortIsToldBeforeTheDatabaseIsTouched() throws Exception {
        try (var other = new ServerSocket(0)) {
            var environment = Map.of(
                    "SPRING_DATASOURCE_URL", TestDatabase.url(),
                    "SPRING_DATASOURCE_USERNAME", ApplicationDatabase.NAME,
                    "SPRING_DATASOURCE_PASSWORD", TestDatabase.password(),
                    "SERVER_PORT", String.valueOf(other.getLocalPort()),
                    "AIWEI_HOME", HOME.toString());
            try (var program = Child.run(AiweiDesk.class, environment)) {
                assertEndsWith(StartFailure.PORT_TAKEN, program);
                assertThat(program.errors().get(1)).contains("SERVER_PORT", String.valueOf(other.getLocalPort()));
            }
        }
    }

    private static void assertEndsWith(StartFailure failure, Child program) throws Exception {
        assertThat(program.exitCode()).isEqualTo(failure.getExitCode());
        assertThat(program.errors())
                .as("an empty line, two sentences, where to read more")
                .hasSizeLessThanOrEqualTo(4)
                .noneMatch(line -> line.startsWith("\tat "));
    }

    /** @return rows that the first order touched */
    private static int execute(String first, String second) throws SQLException, IOException {
        var port = Files.readString(HOME.resolve("pg/port")).strip();
        var password = Files.readString(HOME.resolve("pg/aiwei.password"));
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/aiwei";
        try (var connection = DriverManager.getConnection(url, "aiwei", password);
                var statement = connection.createStatement()) {
            int touched = statement.executeUpdate(first);
            statement.execute(second);
            return touched;
        }
    }

    private static void stopWhatWasLeft() throws IOException {
        EmbeddedPostgres.start(HOME, PostgresSettings.durable(0)).close();
        assertThat(DATA.server()).isEmpty();
    }
}
