package org.aiwei.platform.files;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assumptions;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/** A real S3 server, S3Proxy, in a process of its own: every request is signed and checked, objects are files. */
public final class S3Server implements AutoCloseable {

    public static final String KEY = "desk";
    public static final String SECRET = "a-secret-of-the-tests";

    private static final Path JAR = Path.of("target", "s3", "s3proxy.jar");
    private static S3Server shared;

    private final Path folder;
    private final int port;
    private final Process process;

    private S3Server(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** One for all tests; ends with them. */
    public static synchronized S3Server shared() throws IOException {
        if (shared == null) {
            shared = start(Files.createTempDirectory("aiwei-s3-"), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                shared.close();
                FileSystemUtils.deleteRecursively(shared.folder.toFile());
            }));
        }
        return shared;
    }

    /** The build copies the server's jar; a run outside of it may have none. */
    public static S3Server start(Path folder, int port) throws IOException {
        Assumptions.assumeThat(JAR)
                .as("./mvnw process-test-resources brings the S3 server")
                .exists();
        var settings = Files.createTempFile("aiwei-s3-", ".properties");
        Files.writeString(
                settings, """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, KEY, SECRET, folder.toString().replace('\\', '/')));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "s3", "s3proxy.log").toFile())
                .start();
        var server = new S3Server(folder, port, process);
        server.awaitAnswer();
        return server;
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IOException("no S3 server on port " + port);
    }

    /** @return name of a new and empty bucket */
    public String bucket() throws IOException {
        var name = "b-" + UUID.randomUUID();
        Files.createDirectory(folder.resolve(name));
        return name;
    }

    /** Where the server keeps an object, so that a test can spoil it. */
    public Path file(String bucket, String place) {
        return folder.resolve(bucket).resolve(place);
    }

    public Map<String, Object> settings(String bucket) {
        return settings(bucket, port);
    }

    /** @param throughPort of whoever stands between */
    public static Map<String, Object> settings(String bucket, int throughPort) {
        return Map.of(
                "aiwei.files.store", "s3",
                "aiwei.files.s3.endpoint", "http://127.0.0.1:" + throughPort,
                "aiwei.files.s3.bucket", bucket,
                "aiwei.files.s3.key", KEY,
                "aiwei.files.s3.secret", SECRET);
    }

    public static FileShelf shelf(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("files", settings));
        return FileShelves.of(environment).orElseThrow();
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
