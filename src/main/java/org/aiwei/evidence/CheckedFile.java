package org.aiwei.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that passed every check, in a temporary place until closed. */
record CheckedFile(String name, FileKind kind, long size, String sha256, Path path) implements AutoCloseable {

    /** The same with another content. */
    CheckedFile rewritten(byte[] content) throws IOException {
        Files.write(path, content);
        return new CheckedFile(name, kind, content.length, Digests.sha256(content), path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
