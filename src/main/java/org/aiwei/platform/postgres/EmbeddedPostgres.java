package org.aiwei.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.start.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that runs beside the program. Starting it leaves nothing to do but to connect. */
@RequiredArgsConstructor
final class EmbeddedPostgres implements AutoCloseable {

    static final String SUPERUSER = "aiwei_admin";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final PostgresHome home;
    private final PostgresTools tools;
    private final PostgresSettings settings;
    private final int port;
    private Optional<ProcessHandle> process = Optional.empty();

    /** Claims the folder, makes what is missing, stops a server that a crash left behind, starts and checks ours. */
    static EmbeddedPostgres start(Path programHome, PostgresSettings settings) {
        var home = PostgresHome.claim(programHome);
        try {
            var server = prepare(home, settings);
            server.launch();
            return server;
        } catch (IOException failure) {
            release(home);
            throw Failures.ofFolder(programHome, failure);
        } catch (RuntimeException failure) {
            release(home);
            throw failure;
        }
    }

    private static EmbeddedPostgres prepare(PostgresHome home, PostgresSettings settings) throws IOException {
        var data = new PostgresData(home.data());
        var binaries = PostgresBinaries.ofThisPlatform();
        data.refuseOtherVersion(binaries.version());
        home.secret(SUPERUSER);
        home.secret(ApplicationDatabase.NAME);
        home.secret(ApplicationDatabase.WORKER);
        var tools = PostgresTools.of(home, binaries);
        data.makeUnlessThere(tools, SUPERUSER, home.secretFile(SUPERUSER));
        if (data.server().isPresent()) {
            log.warn("stopping a PostgreSQL that was left running on {}", home.data());
            tools.stop();
        }
        return new EmbeddedPostgres(home, tools, settings, ServerPort.choose(settings.port(), home.portFile()));
    }

    private synchronized void launch() throws IOException {
        long began = System.nanoTime();
        var data = new PostgresData(home.data());
        data.forgetStranger();
        tools.start(settings.options(port));
        process = data.server();
        try (var connection = connect()) {
            if (settings.durable()) {
                Durability.ensure(connection);
            }
            ApplicationDatabase.ensure(connection, password(), workersPassword());
        } catch (SQLException | RuntimeException failure) {
            tools.stop();
            throw failure instanceof RuntimeException known
                    ? known
                    : StartFailure.SERVER_DID_NOT_START.with(home.log("")).because(failure);
        }
        log.info("PostgreSQL ready on 127.0.0.1:{} in {} ms", port, (System.nanoTime() - began) / 1_000_000);
    }

    Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, home.secret(SUPERUSER));
    }

    /** Starts again on the same port, so that connection pools heal by themselves. */
    synchronized void restart() {
        try {
            launch();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    synchronized boolean isRunning() {
        return process.map(ProcessHandle::isAlive).orElse(false);
    }

    /** Whether it is there, yet lets nobody in and will not by itself; not known on systems that do not tell. */
    synchronized boolean isStuck() {
        return process.map(HalfUp::is).orElse(false);
    }

    /** What is stuck is not worth a stop in peace; whoever looks after it starts it again. */
    synchronized void giveUp() {
        try {
            tools.stopAtOnce();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return port;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Of the role that owns the tables. */
    String password() throws IOException {
        return home.secret(ApplicationDatabase.NAME);
    }

    /** Of the role that the program works as. */
    String workersPassword() throws IOException {
        return home.secret(ApplicationDatabase.WORKER);
    }

    @Override
    public synchronized void close() throws IOException {
        try (home) {
            if (isRunning()) {
                tools.stop();
                log.info("PostgreSQL stopped");
            }
        }
    }

    private static void release(PostgresHome home) {
        try {
            home.close();
        } catch (IOException failure) {
            log.warn("lock of {} not released", home.folder(), failure);
        }
    }
}
