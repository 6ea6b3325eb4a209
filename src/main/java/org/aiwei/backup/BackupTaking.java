package org.aiwei.backup;

import static org.aiwei.backup.BackupRefused.Reason.FILE_EXISTS;
import static org.aiwei.backup.BackupRefused.Reason.FOLDER_NOT_WRITABLE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.files.FileShelf;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;

/** Makes a file that is either whole, on the disk and read again, or not there. */
@RequiredArgsConstructor
final class BackupTaking {

    private final BackupKey key;
    private final @Nullable FileShelf shelf;

    /** @throws BackupRefused when there is such a file, its folder cannot be written, or it cannot be read again */
    Taken take(Connection connection, Path file, Instant now) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefused(FILE_EXISTS, file);
        }
        var half = file.resolveSibling(file.getFileName() + ".part");
        var channel = channel(half); // what another left there is not ours to remove
        try (channel) {
            write(connection, channel, now);
        } catch (IOException | SQLException | RuntimeException failure) {
            Files.deleteIfExists(half);
            throw failure;
        }
        return readAgain(half, file);
    }

    private Taken readAgain(Path half, Path file) throws IOException {
        try (var read = BackupFile.checked(half, key, null)) {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return new Taken(read.getManifest(), read.getFingerprint());
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void write(Connection connection, FileChannel channel, Instant now) throws IOException, SQLException {
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        new BackupWriter(key, BackupWriter.PART, shelf).write(connection, StreamUtils.nonClosing(out), now);
        out.flush();
        channel.force(true);
    }

    private static FileChannel channel(Path half) throws IOException {
        var folder = half.toAbsolutePath().resolveSibling(".").normalize();
        try {
            Files.createDirectories(folder);
            boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            return FileChannel.open(
                    half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner(posix));
        } catch (FileAlreadyExistsException another) {
            throw new BackupRefused(FILE_EXISTS, half);
        } catch (IOException unwritable) {
            throw new BackupRefused(FOLDER_NOT_WRITABLE, folder);
        }
    }

    private static FileAttribute<?>[] onlyOwner(boolean posix) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
