package org.aiwei.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.job.Recurring;
import org.springframework.stereotype.Component;

/** Each day after the hour that the settings name; when it fails, again an hour later. */
@Component
@RequiredArgsConstructor
class DailyBackup implements Recurring {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Backups backups;
    private final BackupBook book;
    private final BackupSettings settings;
    private final Clock clock;

    @Override
    public String name() {
        return "backup.daily";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(Instant now) {
        if (!settings.isDaily() || !isTime(now) || isDone(now) || triedLately(now)) {
            return;
        }
        try {
            backups.take(Actor.clock());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("no backup taken", failure);
        }
    }

    private boolean isTime(Instant now) {
        return !LocalTime.ofInstant(now, clock.getZone()).isBefore(settings.getAt());
    }

    /** One taken by hand before the hour is not the day's. */
    private boolean isDone(Instant now) {
        var begin = LocalDate.ofInstant(now, clock.getZone())
                .atTime(settings.getAt())
                .atZone(clock.getZone())
                .toInstant();
        return book.lastGood()
                .filter(last -> !last.startedAt().toInstant().isBefore(begin))
                .isPresent();
    }

    private boolean triedLately(Instant now) {
        return book.newest(1).stream()
                .anyMatch(last -> last.startedAt().toInstant().isAfter(now.minus(PATIENCE)) && !last.good());
    }
}
