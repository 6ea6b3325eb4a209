package org.aiwei.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How long the packaged program needs from the command to its first page, with a data folder that is there already:
 * {@code StartBench target/aiwei-desk-0.1.0.jar [runs]}. Three ways: as one jar, unpacked, unpacked with what a first start
 * left behind, as {@code operations.md} says: an archive of classes, or the cache that JDK 25 and newer make.
 */
public final class StartBench {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final boolean CACHES = Runtime.version().feature() >= 25;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final int runs;

    private StartBench(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    public static void main(String[] args) throws Exception {
        var jar = Path.of(args[0]).toAbsolutePath();
        var bench = new StartBench(Files.createTempDirectory("start"), args.length > 1 ? Integer.parseInt(args[1]) : 5);
        bench.measure(jar);
    }

    private void measure(Path jar) throws Exception {
        var unpacked = folder.resolve("unpacked");
        run(List.of(JAVA, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unpacked.toString()));
        var program = unpacked.resolve(jar.getFileName()).toString();
        var archive = folder.resolve("archive").toString();
        start(List.of("-jar", program)); // makes the data folder
        start(List.of((CACHES ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive, "-jar", program));
        System.out.printf("%-32s %8s %8s %8s %8s%n", "from command to first page, ms", "best", "median", "worst", "MB");
        line("one jar", List.of("-jar", jar.toString()));
        line("unpacked", List.of("-jar", program));
        line(
                CACHES ? "unpacked, cache" : "unpacked, archive of classes",
                List.of((CACHES ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive, "-jar", program));
        System.out.printf("Java %s, archive: %d MB%n", Runtime.version(), Files.size(Path.of(archive)) >> 20);
    }

    private void line(String name, List<String> words) {
        var started = IntStream.range(0, runs)
                .mapToObj(run -> start(words))
                .sorted((one, other) -> Long.compare(one.millis(), other.millis()))
                .toList();
        System.out.printf(
                "%-32s %8d %8d %8d %8d%n",
                name,
                started.get(0).millis(),
                started.get(runs / 2).millis(),
                started.get(runs - 1).millis(),
                started.get(runs / 2).memory());
    }

    private record Started(long millis, long memory) {}

    private Started start(List<String> words) {
        try {
            long begun = System.nanoTime();
            var process = builder(command(words)).start();
            try {
                awaitPage(process);
                return new Started(
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), Usage.memory(process.pid()));
            } finally {
                process.destroy();
                process.onExit().join();
            }
        } catch (IOException | InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void awaitPage(Process process) throws InterruptedException {
        var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:18990/login"))
                .build();
        while (process.isAlive()) {
            try {
                if (CLIENT.send(page, BodyHandlers.discarding()).statusCode() < 400) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IllegalStateException("ended with " + process.exitValue());
    }

    private List<String> command(List<String> words) {
        var all = new ArrayList<>(List.of(JAVA));
        all.addAll(List.of(System.getProperty("aiwei.java", "-Xmx1g").split(" ")));
        all.addAll(words);
        all.addAll(List.of("--server.address=127.0.0.1", "--server.port=18990", "--management.server.port=18991"));
        return all;
    }

    private ProcessBuilder builder(List<String> words) {
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().putAll(Map.of("AIWEI_HOME", folder.resolve("home").toString()));
        return builder;
    }

    private void run(List<String> words) throws IOException, InterruptedException {
        int ended = builder(words).start().waitFor();
        if (ended != 0) {
            throw new IllegalStateException(ended + " " + words);
        }
    }
}
