package org.aiwei.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with the backups.
 *
 * @param last the newest good one
 * @param rows the newest twenty
 * @param hours since the last good one began
 */
public record BackupPage(
        @Nullable BackupRow last,
        List<BackupRow> rows,
        long hours,
        String folder,
        String at,
        int kept,
        boolean daily,
        boolean encrypted) {

    /** A day, and two hours for taking it. */
    private static final long FRESH = 26;

    static BackupPage of(@Nullable BackupRow last, List<BackupRow> rows, BackupSettings settings, Instant now) {
        long hours = last == null
                ? 0
                : Duration.between(last.startedAt().toInstant(), now).toHours();
        return new BackupPage(
                last,
                rows,
                hours,
                settings.getFolder().toString(),
                settings.getAt().toString(),
                settings.getKept(),
                settings.isDaily(),
                settings.getKey().text() != null);
    }

    public boolean stale() {
        return last == null || hours > FRESH;
    }

    public boolean lastFailed() {
        return !rows.isEmpty() && rows.get(0).failure() != null;
    }
}
