package org.aiwei.backup;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** How old the newest good backup is. A stale one is a warning: the program goes on serving pages. */
@Component
@RequiredArgsConstructor
class BackupHealthIndicator implements HealthIndicator {

    static final Status WARN = new Status("WARN");

    private final BackupBook book;
    private final BackupSettings settings;
    private final Clock clock;

    @Override
    public Health health() {
        var last = book.lastGood().orElse(null);
        var page = BackupPage.of(last, List.of(), settings, clock.instant());
        var health = Health.status(settings.isDaily() && page.stale() ? WARN : Status.UP);
        return last == null
                ? health.build()
                : health.withDetail("hours", page.hours()).build();
    }
}
