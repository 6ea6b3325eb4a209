package org.aiwei.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java program of its own, for what cannot be done to the JVM that runs the tests. */
final class Child implements AutoCloseable {

    private final Process process;
    private final Path errors;

    private Child(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    static Child run(Class<?> program, Map<String, String> environment, String... args) throws IOException {
        var errors = Files.createTempFile("child", ".err");
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        words.addAll(List.of(args));
        var builder = new ProcessBuilder(words).redirectError(errors.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        return new Child(builder.start(), errors);
    }

    /** Waits for a line on standard output; the end of the program ends the waiting too. */
    String awaitLine(String beginning) throws IOException {
        var lines = process.inputReader(UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
        }
        throw new IOException("ended without saying " + beginning + ": " + Files.readString(errors, UTF_8));
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    int exitCode() throws InterruptedException, IOException {
        process.getInputStream().readAllBytes();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("still running");
        }
        return process.exitValue();
    }

    List<String> errors() throws IOException {
        return Files.readAllLines(errors, UTF_8);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        Files.delete(errors);
    }
}
