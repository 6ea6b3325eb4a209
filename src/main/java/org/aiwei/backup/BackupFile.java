package org.aiwei.backup;

import static org.aiwei.backup.BackupRefused.Reason.ALTERED;
import static org.aiwei.backup.BackupRefused.Reason.KEY_MISSING;
import static org.aiwei.backup.BackupRefused.Reason.NO_FILE;
import static org.aiwei.backup.BackupRefused.Reason.OTHER_FINGERPRINT;
import static org.aiwei.backup.BackupRefused.Reason.OTHER_FORMAT;
import static org.aiwei.backup.BackupRefused.Reason.TRUNCATED;
import static org.aiwei.backup.BackupRefused.Reason.WRONG_KEY;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import lombok.Getter;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.aiwei.backup.BackupRefused.Reason;
import org.aiwei.backup.Manifest.TableSum;
import org.aiwei.platform.files.FileShelf;
import org.jspecify.annotations.Nullable;

/** A backup that has been read from its first byte to its last, and is what was written. */
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;

    @Getter
    private final Manifest manifest;

    @Getter
    private final String fingerprint;

    private BackupFile(ZipFile zip, byte[] manifest) {
        this.zip = zip;
        this.manifest = Manifest.of(manifest);
        this.fingerprint = Sums.of(manifest);
    }

    /**
     * Reads the whole file and compares every checksum in it.
     *
     * @param expected the fingerprint noted when it was taken; null when nobody noted it
     * @throws BackupRefused when it is missing, cut, altered, of another format, or the key is another
     */
    static BackupFile checked(Path path, BackupKey key, @Nullable String expected) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new BackupRefused(NO_FILE, path);
        }
        var file = opened(path, key);
        try {
            file.check(expected);
            return file;
        } catch (IOException | RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    private static BackupFile opened(Path path, BackupKey key) throws IOException {
        var zip = new ZipFile(path.toFile(), key.letters());
        try {
            var header = zip.getFileHeader(Manifest.ENTRY);
            if (header == null) {
                throw new BackupRefused(TRUNCATED, path);
            }
            if (header.isEncrypted() && key.text() == null) {
                throw new BackupRefused(KEY_MISSING, path);
            }
            return read(zip, header, path);
        } catch (ZipException damaged) {
            zip.close();
            throw refusal(damaged, TRUNCATED, path);
        } catch (BackupRefused refused) {
            zip.close();
            throw refused;
        }
    }

    private static BackupFile read(ZipFile zip, FileHeader header, Path path) throws IOException {
        try (var in = zip.getInputStream(header)) {
            return new BackupFile(zip, in.readAllBytes());
        } catch (ZipException damaged) {
            throw refusal(damaged, ALTERED, path);
        } catch (IOException | RuntimeException unreadable) {
            throw new BackupRefused(ALTERED, path);
        }
    }

    private static BackupRefused refusal(ZipException damaged, Reason reason, Path path) {
        return new BackupRefused(damaged.getType() == ZipException.Type.WRONG_PASSWORD ? WRONG_KEY : reason, path);
    }

    private void check(@Nullable String expected) throws IOException {
        var path = zip.getFile().toPath();
        if (!manifest.isKnown()) {
            throw new BackupRefused(OTHER_FORMAT, path, manifest.format());
        }
        if (expected != null && !expected.equalsIgnoreCase(fingerprint)) {
            throw new BackupRefused(OTHER_FINGERPRINT, path, fingerprint);
        }
        for (var table : manifest.tables()) {
            var digest = Sums.sha256();
            try {
                copy(table, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            } catch (IOException damaged) {
                throw new BackupRefused(ALTERED, path);
            }
            if (!Sums.hex(digest).equals(table.sha256())) {
                throw new BackupRefused(ALTERED, path);
            }
        }
        if (!Objects.equals(FileEntries.sums(this::eachFile), manifest.files())) {
            throw new BackupRefused(ALTERED, path);
        }
        refuseStrangers(path);
    }

    /** A file from outside the database. */
    @FunctionalInterface
    interface FileVisitor {
        /** @param content can be opened more than once */
        void visit(String place, long size, FileShelf.Content content) throws IOException;
    }

    /** @throws BackupRefused when one is not as it was written */
    void eachFile(FileVisitor visitor) throws IOException {
        for (var header : zip.getFileHeaders()) {
            if (header.getFileName().startsWith(FileEntries.FOLDER)) {
                var place = header.getFileName().substring(FileEntries.FOLDER.length());
                try {
                    visitor.visit(place, header.getUncompressedSize(), () -> zip.getInputStream(header));
                } catch (ZipException damaged) {
                    throw refusal(damaged, ALTERED, zip.getFile().toPath());
                }
            }
        }
    }

    private void refuseStrangers(Path path) throws IOException {
        var known = new HashSet<>(Set.of(Manifest.ENTRY));
        manifest.tables().forEach(table -> {
            for (int part = 1; part <= table.parts(); part++) {
                known.add(table.part(part));
            }
        });
        for (var header : zip.getFileHeaders()) {
            var name = header.getFileName();
            if (!known.contains(name) && !name.startsWith(FileEntries.FOLDER)) {
                throw new BackupRefused(ALTERED, path);
            }
        }
    }

    /** @throws BackupRefused when a part is missing or not as it was written */
    void copy(TableSum table, OutputStream to) throws IOException {
        for (int part = 1; part <= table.parts(); part++) {
            var header = zip.getFileHeader(table.part(part));
            if (header == null) {
                throw new BackupRefused(ALTERED, zip.getFile());
            }
            try (var in = zip.getInputStream(header)) {
                in.transferTo(to);
            } catch (ZipException damaged) {
                throw refusal(damaged, ALTERED, zip.getFile().toPath());
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
