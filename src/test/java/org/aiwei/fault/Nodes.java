package org.aiwei.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aiwei.load.County;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.DeskProcess.Around;
import org.aiwei.platform.postgres.DatabaseDoor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** One database that outlives the nodes which work on it. */
final class Nodes implements AutoCloseable {

    private final Path folder;
    private final DatabaseDoor door;

    private Nodes(Path folder, DatabaseDoor door) {
        this.folder = folder;
        this.door = door;
    }

    static Nodes over(Path folder) throws IOException {
        var own = new MockEnvironment().withProperty("aiwei.home", folder.toString());
        return new Nodes(folder, DatabaseDoor.open(own, false));
    }

    /** Makes the example county once, with nobody working in the background yet. */
    void settle() throws IOException {
        if (!Files.exists(folder.resolve("first/made"))) {
            County.start(Around.NOTHING, folder.resolve("first"), options(port(), "--aiwei.jobs.enabled=false"))
                    .close();
        }
    }

    /** A node that is still on its way. */
    DeskProcess launch(String name, Around around, int databasePort) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        return DeskProcess.launch(around, home, "demo", DeskProcess.freePort(), options(databasePort));
    }

    DeskProcess start(String name, int databasePort) throws IOException {
        var desk = launch(name, Around.NOTHING, databasePort);
        desk.await(County.STARTED);
        return desk;
    }

    /** Where the database listens. */
    int port() {
        return Integer.parseInt(door.url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private String[] options(int databasePort, String... more) {
        var all = new ArrayList<>(List.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + databasePort + "/aiwei",
                "--spring.datasource.username=" + door.user(),
                "--spring.datasource.password=" + door.password()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    <T> T asked(Function<JdbcClient, T> question) throws SQLException {
        try (var connection = door.connect()) {
            return County.asked(connection, question);
        }
    }

    /** Whether all that recurs has ended well once, and nothing is under way. */
    boolean isCalm() {
        try {
            return asked(jdbc -> jdbc.sql("select count(*) from scheduled_tasks where picked or last_success is null")
                            .query(Integer.class)
                            .single())
                    == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
