package org.aiwei.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One finished program: how it ended and what it said. */
record Command(int exitCode, String output) {

    private static final int LIMIT_SECONDS = 330;

    /**
     * Runs a program to its end.
     *
     * @param log file that takes what it prints; a file and no pipe, because a server started by it would hold the pipe open
     */
    static Command run(@Nullable Path log, List<String> words) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.redirectOutput(log == null ? Redirect.DISCARD : Redirect.to(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C"); // what it says is searched, so it says it in English
        var process = builder.start();
        process.getOutputStream().close();
        int exitCode = await(process);
        return new Command(exitCode, log == null ? "" : new String(Files.readAllBytes(log), UTF_8));
    }

    static boolean succeeds(String... words) {
        try {
            return run(null, List.of(words)).succeeded();
        } catch (IOException missing) {
            return false;
        }
    }

    private static int await(Process process) throws IOException {
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a program of the database ran");
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
