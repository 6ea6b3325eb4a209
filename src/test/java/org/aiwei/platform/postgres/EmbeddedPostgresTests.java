package org.aiwei.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.aiwei.platform.start.StartFailure;
import org.aiwei.platform.start.StartRefused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The server as people get it, durable, over one home that the tests hand on to each other. */
class EmbeddedPostgresTests {

    private static final Path HOME = Path.of("target", "desk with 空格");
    private static final Path PG = HOME.resolve("pg").toAbsolutePath();

    private EmbeddedPostgres server;

    @BeforeEach
    void start() {
        server = EmbeddedPostgres.start(HOME, PostgresSettings.durable(0));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
    void anAnsweredWriteIsKept(String setting) throws SQLException, IOException {
        assertThat(answer("show " + setting)).isEqualTo("on");
    }

    @Test
    void theProgramIsNoSuperuser() throws SQLException, IOException {
        assertThat(answer("select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void chineseLettersAreLettersToTheSearchIndex() throws SQLException, IOException {
        execute("create extension if not exists pg_trgm");
        assertThat(answer("select array_length(show_trgm('爱国卫生'), 1)")).isEqualTo("5");
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url("aiwei"), "aiwei", "guess"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void onlyTheOwnerReadsFolderAndSecrets() throws IOException {
        assertThat(Files.getPosixFilePermissions(PG)).hasSize(3);
        assertThat(Files.getPosixFilePermissions(PG.resolve("aiwei.password"))).hasSize(2);
        assertThat(Files.getPosixFilePermissions(PG.resolve("aiwei_admin.password")))
                .hasSize(2);
    }

    @Test
    void aSecondProgramOnTheFolderIsRefused() {
        assertRefused(StartFailure.HOME_IN_USE, () -> EmbeddedPostgres.start(HOME, PostgresSettings.durable(0)));
        assertThat(server.isRunning()).isTrue();
    }

    @Test
    void dataAndPortOutliveTheServer() throws SQLException, IOException {
        execute("create table if not exists kept (word text); insert into kept values ('爱卫')");
        int port = server.port();
        stop();
        start();
        assertThat(answer("select max(word) from kept")).isEqualTo("爱卫");
        assertThat(server.port()).isEqualTo(port);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itsProcessesTellWhatTheyAre() throws IOException {
        var first = new PostgresData(PG.resolve("data")).server().orElseThrow();
        assertThat(HalfUp.titles(first)).anyMatch(title -> title.contains("checkpointer"));
        assertThat(server.isStuck()).isFalse();
    }

    @Test
    void aServerThatDiedComesBackOnItsPort() throws SQLException, IOException {
        execute("create table if not exists before_death (id int)");
        var dead = new PostgresData(PG.resolve("data")).server().orElseThrow();
        dead.destroyForcibly();
        dead.onExit().join();
        assertThat(server.isRunning()).isFalse();
        assertThat(new PostgresHealth(server).health().getStatus().getCode()).isEqualTo("DOWN");
        try (var watchdog = new PostgresWatchdog(server)) {
            watchdog.look();
        }
        assertThat(new PostgresHealth(server).health().getStatus().getCode()).isEqualTo("UP");
        assertThat(answer("select count(*) from before_death")).isEqualTo("0");
    }

    @Test
    void anOpenDoorKeepsTheProgramFromStarting() throws IOException {
        stop();
        var doors = PG.resolve("data/pg_hba.conf");
        var shut = Files.readString(doors);
        Files.writeString(doors, "host all all 127.0.0.1/32 trust\n" + shut);
        assertRefused(StartFailure.UNSAFE_SETTINGS, this::start);
        assertThat(new PostgresData(PG.resolve("data")).server()).isEmpty();
        Files.writeString(doors, shut);
        start();
    }

    @Test
    void aForgetfulServerIsRefused() throws IOException {
        stop();
        var forgetful = new PostgresSettings(0, true, Map.of("fsync", "off"));
        assertRefused(StartFailure.UNSAFE_SETTINGS, () -> EmbeddedPostgres.start(HOME, forgetful));
        start();
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws IOException {
        stop();
        var mark = PG.resolve("data/PG_VERSION");
        var version = Files.readString(mark);
        Files.writeString(mark, "17\n");
        assertRefused(StartFailure.DATA_OF_OTHER_VERSION, this::start);
        Files.writeString(mark, version);
        start();
    }

    @Test
    void aStrangerWithTheOldNumberIsNotTakenForTheServer() throws IOException {
        stop();
        var stale = ProcessHandle.current().pid() + "\n" + PG.resolve("data") + "\n0\n5432\n\n127.0.0.1\n\n";
        Files.writeString(PG.resolve("data/postmaster.pid"), stale);
        start();
        assertThat(server.isRunning()).isTrue();
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        stop();
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var wanted = PostgresSettings.durable(other.getLocalPort());
            assertRefused(StartFailure.PORT_TAKEN, () -> EmbeddedPostgres.start(HOME, wanted));
        }
        start();
    }

    @Test
    void foreignFilesInTheDataFolderAreLeftAlone() throws IOException {
        var home = Path.of("target", "desk-foreign");
        Files.createDirectories(home.resolve("pg/data"));
        Files.writeString(home.resolve("pg/data/letter.txt"), "dear");
        assertRefused(StartFailure.DATA_UNREADABLE, () -> EmbeddedPostgres.start(home, PostgresSettings.durable(0)));
        assertThat(home.resolve("pg/data/letter.txt")).hasContent("dear");
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void anInterruptedFirstStartIsBegunAnew() throws IOException {
        var home = Path.of("target", "desk-interrupted");
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home.resolve("pg/data.half/base"));
        Files.writeString(home.resolve("pg/data.half/PG_VERSION"), "1");
        var binaries = "bin-" + PostgresBinaries.ofThisPlatform().version();
        Files.createSymbolicLink(home.resolve("pg").resolve(binaries), PG.resolve(binaries));
        try (var fresh = EmbeddedPostgres.start(home, PostgresSettings.durable(0))) {
            assertThat(fresh.isRunning()).isTrue();
        }
        assertThat(home.resolve("pg/data.half")).doesNotExist();
    }

    @Test
    void aHomeThatIsAFileIsNotWritable() throws IOException {
        var file = Files.createTempFile("desk", "file");
        assertRefused(
                StartFailure.HOME_NOT_WRITABLE,
                () -> EmbeddedPostgres.start(file.resolve("home"), PostgresSettings.durable(0)));
        Files.delete(file);
    }

    private static void assertRefused(StartFailure failure, ThrowingCallable start) {
        assertThatThrownBy(start)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.failure()).isEqualTo(failure));
    }

    private Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(server.url("aiwei"), "aiwei", server.password());
    }

    private void execute(String order) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    private String answer(String question) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(question)) {
            result.next();
            return result.getString(1);
        }
    }
}
