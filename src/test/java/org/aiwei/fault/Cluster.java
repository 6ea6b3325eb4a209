package org.aiwei.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.aiwei.load.Patience;

/** Two nodes, two databases and a proxy, as {@code src/test/cluster/cluster.sh} sets them up on this machine. */
final class Cluster implements AutoCloseable {

    private static final String SCRIPT = "src/test/cluster/cluster.sh";
    private static final String HOST = "http://127.0.0.1:";
    private static final int PORTS = 50;
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(3);

    private final Path folder;
    private final int base;
    private String classpath = System.getProperty("java.class.path");
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Cluster(Path folder, int base) {
        this.folder = folder;
        this.base = base;
    }

    /**
     * @param folder of a cluster that was up before, or an empty one
     * @param units of the load county that the first node makes in an empty one
     */
    static Cluster up(Path folder, int units) throws IOException {
        boolean made = Files.exists(folder.resolve("data"));
        var cluster = new Cluster(folder, freePorts());
        cluster.script("demo", units, "database");
        cluster.script(made ? "demo" : "demo,load", units, "start", "desk1");
        cluster.start("desk2");
        cluster.start("haproxy");
        return cluster;
    }

    /** The proxy and the first node alone, of another version that made the county; the second is not there yet. */
    static Cluster first(Path folder, String classpath, int units) throws IOException {
        boolean made = Files.exists(folder.resolve("data"));
        var cluster = new Cluster(folder, freePorts());
        cluster.classpath = classpath;
        cluster.script("demo", units, "database");
        cluster.script(made ? "demo" : "demo,load", units, "start", "desk1");
        cluster.start("haproxy");
        Patience.await(60, () -> cluster.status(cluster.home().resolve("/login")) == 200);
        cluster.classpath = System.getProperty("java.class.path");
        return cluster;
    }

    /** What a node or another part of it has said so far. */
    List<String> said(String name) throws IOException {
        return Files.readAllLines(folder.resolve("logs/" + name + ".log"));
    }

    /** Where people go: to the proxy. */
    URI home() {
        return URI.create(HOST + base);
    }

    /** @param number 1 or 2 */
    URI node(int number) {
        return URI.create(HOST + (base + 30 + number));
    }

    void start(String name) throws IOException {
        script("demo", 0, "start", name);
    }

    /** In peace, and waits until it has ended. */
    void stop(String name) throws IOException {
        script("demo", 0, "stop", name);
    }

    void kill(String name) throws IOException {
        script("demo", 0, "kill", name);
    }

    void pause(String name) throws IOException {
        script("demo", 0, "pause", name);
    }

    void resume(String name) throws IOException {
        script("demo", 0, "resume", name);
    }

    /** PostgreSQL's first process alone; Patroni stays and has to do something about it. */
    void killPostmaster(String name) throws IOException {
        var pid = Files.readAllLines(folder.resolve("data/" + name + "/postmaster.pid"))
                .get(0);
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
    }

    /** @return {@code pg1} or {@code pg2} */
    String leader() {
        return awaited("/leader");
    }

    /** Waits until the other database has every acknowledged write and could take over. */
    String synchronousStandby() {
        return awaited("/sync");
    }

    Connection connect() throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/aiwei?targetServerType=primary"
                .formatted(base + 11, base + 12);
        var password = Files.readString(folder.resolve("secret.owner")).strip();
        return DriverManager.getConnection(url, "aiwei_owner", password);
    }

    @Override
    public void close() throws IOException {
        script("demo", 0, "down");
    }

    private String awaited(String role) {
        long until = System.nanoTime() + PATIENCE_NS;
        while (System.nanoTime() < until) {
            for (int number = 1; number <= 2; number++) {
                if (status(URI.create(HOST + (base + 20 + number) + role)) == 200) {
                    return "pg" + number;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IllegalStateException("no database is " + role);
    }

    private int status(URI place) {
        try {
            var request = HttpRequest.newBuilder(place).timeout(Duration.ofSeconds(2));
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException gone) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void script(String profiles, int units, String... words) throws IOException {
        var builder = new ProcessBuilder("bash", SCRIPT, folder.toString());
        builder.command().addAll(List.of(words));
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var settings = builder.environment();
        settings.put("BASE", String.valueOf(base));
        settings.put("DESK", java + " -Xmx1g -cp " + classpath + " org.aiwei.AiweiDesk");
        settings.put("SPRING_PROFILES_ACTIVE", profiles);
        settings.put("AIWEI_LOAD_UNITS", String.valueOf(units));
        var said = folder.resolve("script.log").toFile();
        var process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said))
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(Files.readString(said.toPath(), UTF_8));
        }
    }

    /** The first of fifty in a row that seem to be free. */
    private static int freePorts() {
        return IntStream.iterate(17400, base -> base + PORTS)
                .limit(20)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(Cluster::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
