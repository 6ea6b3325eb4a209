package org.aiwei.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.aiwei.load.DeskProcess.Around;
import org.aiwei.platform.postgres.DatabaseDoor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.env.MockEnvironment;

/**
 * The example county with units that report, in a folder: made where there is none, otherwise as it was left. Usage:
 * {@code County FOLDER} makes it and stops in peace, so that drills can begin with copies of it.
 */
public final class County {

    public static final String STARTED = "Started AiweiDesk";
    public static final String ADMINS_PASSWORD = "anlan-demo-2026";
    public static final int UNITS = 20;

    private County() {}

    public static void main(String[] args) throws IOException {
        start(Around.NOTHING, Path.of(args[0]).toAbsolutePath()).close();
    }

    public static DeskProcess start(Around around, Path home, String... options) throws IOException {
        return start(around, home, DeskProcess.freePort(), options);
    }

    public static DeskProcess start(Around around, Path home, int port, String... options) throws IOException {
        var made =
                Files.createDirectories(home).resolve("made"); // with a database elsewhere the program makes no folder
        var desk = Files.exists(made)
                ? DeskProcess.start(around, home, "demo", port, STARTED, options)
                : DeskProcess.start(around, home, "demo,load", port, LoadCounty.READY, with(options));
        Files.writeString(made, "");
        return desk;
    }

    private static String[] with(String... options) {
        var more = new String[options.length + 1];
        System.arraycopy(options, 0, more, 0, options.length);
        more[options.length] = "--aiwei.load.units=" + UNITS;
        return more;
    }

    /** As the owner of the tables, beside the running program. */
    public static <T> T asked(Path home, Function<JdbcClient, T> question) throws IOException, SQLException {
        var environment = new MockEnvironment().withProperty("aiwei.home", home.toString());
        try (var door = DatabaseDoor.open(environment, true);
                var connection = door.connect()) {
            return asked(connection, question);
        }
    }

    public static <T> T asked(Connection connection, Function<JdbcClient, T> question) {
        return question.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }
}
