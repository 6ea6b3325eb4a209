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

/** The program as a process of its own, with the database that comes along, on free ports of this machine. */
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
     * @param port where it listens, so that a second one can take the first one's place
     * @param options of the program, such as {@code --aiwei.load.units=10}, and of the machine it runs in, such as
     *     {@code -Xmx512m}
     */
    public static DeskProcess start(Path folder, String profiles, int port, String lineWhenReady, String... options)
            throws IOException {
        var words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        Stream.of(options).filter(DeskProcess::ofMachine).forEach(words::add); // the last one counts
        words.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), "org.aiwei.AiweiDesk", "--server.address=127.0.0.1"));
        Stream.of(options).filter(option -> !ofMachine(option)).forEach(words::add);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "AIWEI_HOME", folder.toAbsolutePath().toString(),
                        "SPRING_PROFILES_ACTIVE", profiles,
                        "SERVER_PORT", String.valueOf(port),
                        "MANAGEMENT_SERVER_PORT", String.valueOf(freePort())));
        var desk = new DeskProcess(builder.start(), URI.create("http://127.0.0.1:" + port), folder);
        desk.await(lineWhenReady);
        return desk;
    }

    private static boolean ofMachine(String option) {
        return option.startsWith("-X");
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public URI home() {
        return home;
    }

    long pid() {
        return process.pid();
    }

    /** Number of the first process of its database. */
    long postmaster() throws IOException {
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
        var all = ProcessHandle.of(postmaster()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("no database to kill");
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
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

    private void await(String wanted) throws IOException {
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
