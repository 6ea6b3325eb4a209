package org.aiwei.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of its own in memory, small enough to be filled. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @return empty where this user may not mount anything */
    static Optional<SmallDisk> mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    private static boolean run(String... words) throws IOException {
        try {
            return new ProcessBuilder(words).start().onExit().join().exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Fills it until so many bytes are left. */
    void fill(long left) throws IOException {
        try (var out = Files.newOutputStream(ballast())) {
            for (long more = free() - left; more > 0; more = Math.min(more - BLOCK, free() - left)) {
                out.write(new byte[(int) Math.min(BLOCK, more)]);
            }
        } catch (IOException full) {
            refill();
        }
    }

    /** The last bytes, one by one. */
    private void refill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast(), java.nio.file.StandardOpenOption.APPEND)) {
            while (free() > 0) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            // that is what was wanted
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }
}
