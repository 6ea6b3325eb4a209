package org.aiwei.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What the program and its database have used so far; memory and threads are known on Linux only.
 *
 * @param memory of the program, in megabytes
 * @param sessions processes of the database, one for each connection and a few of its own
 */
record Usage(Duration program, Duration database, long memory, long threads, long sessions) {

    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;
    private static final int TICK_MS = 10;

    static Usage of(DeskProcess desk) throws IOException {
        var database = ProcessHandle.of(desk.postmaster()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
        return new Usage(
                processor(ProcessHandle.of(desk.pid()).orElseThrow()),
                database.stream().map(Usage::processor).reduce(ended(desk.postmaster()), Duration::plus),
                memory(desk.pid()),
                status(desk.pid(), "Threads:"),
                database.size());
    }

    /** Resident memory of a process, in megabytes. */
    static long memory(long pid) throws IOException {
        return status(pid, "VmRSS:") / 1024;
    }

    private static Duration processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What sessions used that are closed by now: their parent inherits it. Linux only. */
    private static Duration ended(long parent) throws IOException {
        var stat = Path.of("/proc", String.valueOf(parent), "stat");
        if (!Files.exists(stat)) {
            return Duration.ZERO;
        }
        var afterName = Files.readString(stat).replaceFirst("(?s).*\\) ", "").split(" ");
        long ticks = Long.parseLong(afterName[CHILDREN_USER]) + Long.parseLong(afterName[CHILDREN_SYSTEM]);
        return Duration.ofMillis(ticks * TICK_MS);
    }

    /** 0 where nobody tells. */
    private static long status(long pid, String name) throws IOException {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    double programMillisSince(Usage before) {
        return program.minus(before.program).toNanos() / 1e6;
    }

    double databaseMillisSince(Usage before) {
        return database.minus(before.database).toNanos() / 1e6;
    }
}
