package org.aiwei.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aiwei.platform.start.StartFailure;

/** The server's own programs, run over one home. */
final class PostgresTools {

    private static final String LIMIT = "300";

    private final PostgresHome home;
    private final Path bin;
    private final ServerAccount account;

    private PostgresTools(PostgresHome home, Path bin, ServerAccount account) {
        this.home = home;
        this.bin = bin;
        this.account = account;
    }

    static PostgresTools of(PostgresHome home, PostgresBinaries binaries) throws IOException {
        var bin = binaries.unpackInto(home.folder()).resolve("bin");
        var tools = new PostgresTools(home, bin, ServerAccount.over(home.folder()));
        if (!tools.canRun()) {
            throw StartFailure.NO_BINARIES.with(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
        return tools;
    }

    /** Not so with another C library, or on a disk from which nothing may be executed. */
    private boolean canRun() {
        try {
            return run("postgres", "--version").succeeded();
        } catch (IOException refused) {
            return false;
        }
    }

    /** A new, empty cluster; its superuser is the given role with the password of that file. */
    void initialize(Path data, String superuser, Path passwordFile) throws IOException {
        var done = run(
                "initdb",
                "--pgdata=" + data,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=" + characterClasses(),
                "--data-checksums",
                "--no-instructions");
        ensure("initdb", done);
    }

    void start(String options) throws IOException {
        var log = home.log("start.log").toString();
        Files.deleteIfExists(home.log("start.log"));
        var done = run("pg_ctl", "start", "-D", home.data().toString(), "-w", "-t", LIMIT, "-l", log, "-o", options);
        ensure("pg_ctl start", done);
    }

    void stop() throws IOException {
        var done = run("pg_ctl", "stop", "-D", home.data().toString(), "-m", "fast", "-w", "-t", "60");
        if (!done.succeeded()) {
            stopAtOnce();
        }
    }

    /** As a crash does: the next start recovers. */
    void stopAtOnce() throws IOException {
        ensure("pg_ctl stop", run("pg_ctl", "stop", "-D", home.data().toString(), "-m", "immediate", "-w"));
    }

    private Command run(String tool, String... args) throws IOException {
        var words = account.before(bin.resolve(windows() ? tool + ".exe" : tool).toString());
        words.addAll(List.of(args));
        return Command.run(home.log(tool + ".log"), words);
    }

    private void ensure(String tool, Command done) throws IOException {
        if (!done.succeeded()) {
            throw Failures.ofTool(tool, done.output() + startLog(), home.folder());
        }
    }

    private String startLog() throws IOException {
        var log = home.log("start.log");
        return Files.exists(log) ? new String(Files.readAllBytes(log), UTF_8) : "";
    }

    private static boolean windows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** With plain C, the trigram index would not see Chinese letters as letters; C.UTF-8 is known by name on Linux only. */
    private static String characterClasses() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux") ? "C.UTF-8" : "C";
    }
}
