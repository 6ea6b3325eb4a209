package org.aiwei.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aiwei.load.DeskProcess.Around;

/** The machine's clock as a program and its database see it; it goes on from whatever it was set to. */
final class FakedClock {

    private static final String LIBRARY = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

    private final Path file;
    private Duration shift = Duration.ZERO;

    FakedClock(Path file) {
        this.file = file;
    }

    /** For good, however long the program runs. */
    static Around shifted(Duration shift) {
        return new Around(List.of(), Map.of("LD_PRELOAD", LIBRARY, "FAKETIME", seconds(shift)));
    }

    /** Of a program that lives in UTC; the clock may be set while it runs. */
    Around inUtc() {
        return new Around(
                List.of(),
                Map.of(
                        "LD_PRELOAD", LIBRARY,
                        "FAKETIME_TIMESTAMP_FILE", file.toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "TZ", "UTC",
                        "JDK_JAVA_OPTIONS", "-Duser.timezone=UTC"));
    }

    void set(Instant now) throws IOException {
        shift = Duration.between(Instant.now(), now);
        Files.writeString(file, seconds(shift) + System.lineSeparator());
    }

    Instant now() {
        return Instant.now().plus(shift);
    }

    private static String seconds(Duration shift) {
        return String.format("%+d", shift.toSeconds());
    }
}
