package org.aiwei.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program as a process of its own, with the database that comes along, on free ports of this machine;
 * {@code -Daiwei.java="-Xmx320m -XX:+UseSerialGC"} starts it with other options of the JVM.
 */
public final class DeskProcess implements AutoCloseable {

    private final Process process;
    private final URI home;
    private final Path postmaster;

    private DeskProcess(Process process, URI home, Path folder) {
        this.process = process;
        this.home = home;
        this.postmaster = folder.resolve("pg/data/postmaster.pid");
    }

    /**
     * @param before words put before those that start the program, such as {@code strace}; none as a rule
     * @param environment of the program and its database, besides what it always has
     */
    public record Around(List<String> before, Map<String, String> environment) {

        public static final Around NOTHING = new Around(List.of(), Map.of());
    }

    /**
     * @param port where it listens, so that a second one can take the first one's place
     * @param options of the program, such as {@code --aiwei.load.units=10}
     */
    public static DeskProcess start(Path folder, String profiles, int port, String lineWhenReady, String... options)
            throws IOException {
        return start(Around.NOTHING, folder, profiles, port, lineWhenReady, options);
    }

    public static DeskProcess start(
            Around around, Path folder, String profiles, int port, String lineWhenReady, String... options)
            throws IOException {
        var desk = launch(around, folder, profiles, port, options);
        desk.await(lineWhenReady);
        return desk;
    }

    /** Begins to start; whoever wants to use it has to {@link #await} the line that says it is there. */
    public static DeskProcess launch(Around around, Path folder, String profiles, int port, String... options)
            throws IOException {
        var words = new ArrayList<>(around.before());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(System.getProperty("aiwei.java", "-Xmx1g").split(" ")));
        words.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), "org.aiwei.AiweiDesk", "--server.address=127.0.0.1"));
        words.addAll(List.of(options));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "AIWEI_HOME", folder.toAbsolutePath().toString(),
                        "SPRING_PROFILES_ACTIVE", profiles,
                        "SERVER_PORT", String.valueOf(port),
                        "MANAGEMENT_SERVER_PORT", String.valueOf(freePort())));
        builder.environment().putAll(around.environment());
        return new DeskProcess(builder.start(), URI.create("http://127.0.0.1:" + port), folder);
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public URI home() {
        return home;
    }

    public long pid() {
        return process.pid();
    }

    /** Number of the first process of its database. */
    public long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
    }

    /** As a power cut does: the program gets no chance to finish anything, nor does its database. */
    public void kill() throws IOException {
        process.destroyForcibly();
        killDatabase();
        process.onExit().join();
    }

    /** The program alone; its database goes on without it. */
    public void killProgram() {
        process.destroyForcibly().onExit().join();
    }

    /** The database alone, which is nobody's child: its first process and all that came of it. */
    public void killDatabase() throws IOException {
        var all = database();
        if (all.isEmpty()) {
            throw new IllegalStateException("no database to kill");
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Its first process and all that came of it; none when it does not run. */
    public List<ProcessHandle> database() throws IOException {
        return ProcessHandle.of(postmaster()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
    }

    /** Stops the program where it stands, as a virtual machine that is moved; its database goes on. */
    public void pause() throws IOException {
        signal("STOP");
    }

    public void resume() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .onExit()
                .join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** Until it says so; from then on what it says of faults is passed on. */
    public void await(String wanted) throws IOException {
        var lines = process.inputReader(UTF_8);
        var tail = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            tail.append(line).append('\n');
            if (line.contains(wanted)) {
                var rest = new Thread(() -> drain(lines), "output of the program");
                rest.setDaemon(true);
                rest.start();
                return;
            }
        }
        throw new IOException("ended without saying " + wanted + ":\n" + tail);
    }

    private static void drain(BufferedReader lines) {
        try {
            lines.lines().filter(line -> line.contains("ERROR")).forEach(System.err::println);
        } catch (UncheckedIOException ended) {
            // killed in the middle of a line
        }
    }
}
