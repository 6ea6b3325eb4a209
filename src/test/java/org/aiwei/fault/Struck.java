package org.aiwei.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** While it is open, every {@code fsync} and {@code fdatasync} of some processes and of what comes of them fails. */
final class Struck implements AutoCloseable {

    private final Process strace;
    private final Path log;

    private Struck(Process strace, Path log) {
        this.strace = strace;
        this.log = log;
    }

    static Struck sync(Collection<Long> processes, Path log) throws IOException {
        Files.deleteIfExists(log);
        var words = new ArrayList<>(
                List.of("strace", "-f", "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO", "-o"));
        words.add(log.toString());
        processes.forEach(process -> words.addAll(List.of("-p", String.valueOf(process))));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        var struck = new Struck(builder.start(), log);
        struck.awaitAttached(processes.size());
        return struck;
    }

    /** Its own words tell when it holds a process; what is gone already does not count. */
    private void awaitAttached(int processes) throws IOException {
        var said = strace.inputReader();
        for (int i = 0; i < processes; i++) {
            if (said.readLine() == null) {
                throw new IOException("strace ended: is it installed, and is this root?");
            }
        }
        var rest = new Thread(() -> drain(said), "what strace says");
        rest.setDaemon(true);
        rest.start();
    }

    private static void drain(BufferedReader said) {
        try {
            said.lines().forEach(line -> {});
        } catch (UncheckedIOException ended) {
            // with the process
        }
    }

    /** @return how many calls were made to fail so far */
    long failed() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("(INJECTED)")).count();
        }
    }

    @Override
    public void close() throws IOException {
        strace.destroy();
        try {
            if (!strace.waitFor(10, TimeUnit.SECONDS)) {
                strace.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
