package org.aiwei.platform.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.start.StartFailure;

/** A folder, on this machine's disk or shared by several. */
@RequiredArgsConstructor
final class FolderShelf implements FileShelf {

    private static final long A_LITTLE = 1 << 20;

    private final Path folder;

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public void ensureUsable() {
        try {
            Files.createDirectories(folder);
            var trial = folder.resolve("trial-" + UUID.randomUUID());
            Files.createFile(trial);
            Files.delete(trial);
        } catch (IOException unusable) {
            throw StartFailure.FILES_REFUSED.with(folder, "AIWEI_FILES_FOLDER").because(unusable);
        }
    }

    @Override
    public void ping() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    @Override
    public void put(String place, long size, Content content) throws IOException {
        var whole = folder.resolve(place);
        var half = folder.resolve(place + Places.HALF);
        try {
            Files.createDirectories(whole.resolveSibling("."));
            write(half, content);
            Files.move(half, whole, ATOMIC_MOVE);
            forceFolder(whole.resolveSibling("."));
        } catch (IOException failure) {
            Files.deleteIfExists(half);
            throw isFull(failure, size) ? new ShelfFull(name(), failure) : failure;
        }
    }

    private static void write(Path half, Content content) throws IOException {
        Files.deleteIfExists(half);
        try (var in = content.open();
                var channel = FileChannel.open(half, CREATE_NEW, WRITE)) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /** The name of a file is kept by its folder; where folders cannot be forced, as on Windows, the system sees to it. */
    private static void forceFolder(Path parent) throws IOException {
        try (var channel = FileChannel.open(parent.normalize(), READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException windows) {
            // nothing to force
        }
    }

    /** What a system says about a full disk is in its own language; the room that is left is a number everywhere. */
    private boolean isFull(IOException failure, long size) throws IOException {
        return String.valueOf(failure.getMessage()).contains("No space left")
                || Files.getFileStore(folder).getUsableSpace() < size + A_LITTLE;
    }

    @Override
    public InputStream open(String place) throws IOException {
        return Files.newInputStream(folder.resolve(place));
    }

    @Override
    public void remove(String place) throws IOException {
        Files.deleteIfExists(folder.resolve(place));
    }

    @Override
    public void each(Consumer<String> visitor) throws IOException {
        try (var all = Files.walk(folder, 2)) {
            all.map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(Places::isOurs)
                    .forEach(visitor);
        }
    }

    @Override
    public Optional<String> mark() throws IOException {
        var mark = folder.resolve(Places.MARK);
        return Files.exists(mark) ? Optional.of(Files.readString(mark).strip()) : Optional.empty();
    }

    @Override
    public void mark(String owner) throws IOException {
        Files.writeString(folder.resolve(Places.MARK), owner);
    }

    @Override
    public void close() {}
}
