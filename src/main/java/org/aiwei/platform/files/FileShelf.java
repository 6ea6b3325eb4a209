package org.aiwei.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.aiwei.platform.start.StartRefused;

/**
 * Keeps contents outside the database, each under a place of its own that {@link Places} names and nobody uses again.
 * What lies there is whole; what nobody asks for is taken away later by whoever knows what is asked for.
 */
public interface FileShelf extends AutoCloseable {

    /** A content that can be read again, should the first sending fail. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** What people know it by: the folder, or the address and the bucket. */
    String name();

    /** @throws StartRefused when it cannot be reached, or not be written, read, listed and emptied */
    void ensureUsable();

    /** @throws IOException when it cannot be reached now */
    void ping() throws IOException;

    /**
     * Whole and forced to the disk when this returns; half of it never stands under the place.
     *
     * @param size of the content in bytes
     * @throws ShelfFull when there is no room for it
     */
    void put(String place, long size, Content content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when there is none */
    InputStream open(String place) throws IOException;

    /** Harmless where there is none. */
    void remove(String place) throws IOException;

    /** Names all that lies there and is ours, halves that a lost machine left included. */
    void each(Consumer<String> visitor) throws IOException;

    /** @return whose this is, empty while nobody has written it */
    Optional<String> mark() throws IOException;

    void mark(String owner) throws IOException;

    @Override
    void close();
}
