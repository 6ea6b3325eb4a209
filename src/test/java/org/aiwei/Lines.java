package org.aiwei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lists that tests read: a line for each thing, {@code #} before remarks. */
public final class Lines {

    private Lines() {}

    /** @param name of a file in {@code src/test/resources} */
    public static List<String> of(String name) {
        try (var lines = Files.lines(Path.of("src/test/resources", name))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
