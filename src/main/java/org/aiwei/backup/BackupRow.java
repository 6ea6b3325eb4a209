package org.aiwei.backup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** One line of the list. */
public record BackupRow(
        UUID id,
        OffsetDateTime startedAt,
        String startedByName,
        String file,
        boolean encrypted,
        @Nullable OffsetDateTime finishedAt,
        @Nullable Long bytes,
        @Nullable Long rowCount,
        @Nullable String fingerprint,
        @Nullable String failure,
        @Nullable OffsetDateTime removedAt) {

    /** Templates print an instant in the county's time. */
    public Instant began() {
        return startedAt.toInstant();
    }

    public boolean good() {
        return fingerprint != null;
    }

    /** @return megabytes, at least one */
    public long megabytes() {
        return bytes == null ? 0 : Math.max(1, DataSize.ofBytes(bytes).toMegabytes());
    }

    public String fileName() {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
