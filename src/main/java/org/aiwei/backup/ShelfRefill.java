package org.aiwei.backup;

import static org.aiwei.backup.BackupRefused.Reason.NOT_EMPTY;
import static org.aiwei.backup.BackupRefused.Reason.NO_SHELF;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.files.FileShelf;
import org.aiwei.platform.files.Places;
import org.jspecify.annotations.Nullable;

/** Puts the files of a backup on an empty shelf, before any row asks for them; without their rows they are swept again. */
@RequiredArgsConstructor
final class ShelfRefill {

    private final @Nullable FileShelf shelf;

    /** @throws BackupRefused when there is no shelf for them, or something lies on it */
    void with(BackupFile backup) throws IOException {
        if (shelf != null) {
            shelf.ensureUsable();
            refuseUnlessEmpty(shelf);
        }
        if (backup.getManifest().files() == null) {
            return;
        }
        if (shelf == null) {
            throw new BackupRefused(NO_SHELF, backup.getManifest().files().count());
        }
        fill(backup, shelf);
    }

    private static void refuseUnlessEmpty(FileShelf shelf) throws IOException {
        if (shelf.mark().isPresent()) {
            throw new BackupRefused(NOT_EMPTY, shelf.name());
        }
        shelf.each(place -> {
            throw new BackupRefused(NOT_EMPTY, shelf.name());
        });
    }

    /** One that was damaged when the backup was taken stays away: who reads all files then says that it is missing. */
    private static void fill(BackupFile backup, FileShelf shelf) throws IOException {
        backup.eachFile((place, size, content) -> {
            if (Places.sha256(place).filter(sum(content)::equals).isPresent()) {
                shelf.put(place, size, content);
            }
        });
    }

    private static String sum(FileShelf.Content content) throws IOException {
        var digest = Sums.sha256();
        try (var in = content.open()) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return Sums.hex(digest);
    }
}
