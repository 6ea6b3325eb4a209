package org.aiwei.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that passed every check, in a temporary place until closed. */
record CheckedFile(String name, FileKind kind, long size, String sha256, Path path) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
