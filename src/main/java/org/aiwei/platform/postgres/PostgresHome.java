package org.aiwei.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.aiwei.platform.start.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds binaries, data, secrets and logs of the server. Whoever has claimed it is the only one to
 * touch it: the lock is the system's, so it ends with the process however that ends.
 */
final class PostgresHome implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final @Nullable FileChannel lock;

    private PostgresHome(Path folder, @Nullable FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Claims {@code pg} inside the program's home, making it if need be. */
    static PostgresHome claim(Path home) {
        var folder = home.toAbsolutePath().normalize().resolve("pg");
        try {
            Files.createDirectories(home);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, onlyOwner(folder, "rwx------"));
            }
            var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lock) == null) {
                lock.close();
                throw StartFailure.HOME_IN_USE.with(home);
            }
            Files.createDirectories(folder.resolve("logs"));
            return new PostgresHome(folder, lock);
        } catch (IOException failure) {
            throw Failures.ofFolder(home, failure);
        }
    }

    /** The folder as another program has claimed it; only to be read. */
    static PostgresHome running(Path home) {
        return new PostgresHome(home.toAbsolutePath().normalize().resolve("pg"), null);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name);
    }

    Path portFile() {
        return folder.resolve("port");
    }

    Path secretFile(String role) {
        return folder.resolve(role + ".password");
    }

    /** The password of a role, made up on first use; only the owner of the folder can read it. */
    String secret(String role) throws IOException {
        var file = secretFile(role);
        if (!Files.exists(file)) {
            var half = folder.resolve(role + ".password.new");
            Files.deleteIfExists(half);
            Files.createFile(half, onlyOwner(half, "rw-------"));
            var bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            Files.writeString(half, HexFormat.of().formatHex(bytes), UTF_8);
            Files.move(half, file);
        }
        return Files.readString(file, UTF_8).strip();
    }

    private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
