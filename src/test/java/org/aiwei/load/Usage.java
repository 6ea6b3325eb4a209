package org.aiwei.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What the program and its database have used so far; memory is known on Linux only. */
record Usage(Duration program, Duration database, long memory) {

    static Usage of(DeskProcess desk) throws IOException {
        var database = ProcessHandle.of(desk.postmaster()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .map(Usage::processor)
                .reduce(Duration.ZERO, Duration::plus);
        return new Usage(processor(ProcessHandle.of(desk.pid()).orElseThrow()), database, memory(desk.pid()));
    }

    private static Duration processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Megabytes of the program in memory; 0 where nobody tells. */
    private static long memory(long pid) {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double programMillisSince(Usage before) {
        return program.minus(before.program).toNanos() / 1e6;
    }

    double databaseMillisSince(Usage before) {
        return database.minus(before.database).toNanos() / 1e6;
    }
}
