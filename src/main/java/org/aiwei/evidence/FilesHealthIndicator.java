package org.aiwei.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.files.FileShelf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether files can be reached and are whole. A shelf that is away or a damaged content is a warning and takes no node
 * out: every node would go at once, and all pages but the files themselves still work.
 */
@Component
@RequiredArgsConstructor
class FilesHealthIndicator implements HealthIndicator {

    static final Status WARN = new Status("WARN");

    private static final Logger log = LoggerFactory.getLogger(FilesHealthIndicator.class);
    private static final Duration KEPT = Duration.ofSeconds(20);

    private final Optional<FileShelf> shelf;
    private final ScrubBook book;
    private final Damages damages;
    private final Clock clock;

    private volatile @Nullable Ping last;

    private record Ping(Instant at, boolean here) {}

    @Override
    public Health health() {
        boolean here = here();
        long damaged = damages.count();
        var health = Health.status(here && damaged == 0 ? Status.UP : WARN)
                .withDetail("place", shelf.map(FileShelf::name).orElse(""))
                .withDetail("here", here)
                .withDetail("damaged", damaged);
        book.round().ifPresent(round -> {
            var since = Duration.between(round.beganAt().toInstant(), clock.instant());
            health.withDetail("hours", since.toHours()).withDetail("checked", round.checked());
        });
        return health.build();
    }

    private boolean here() {
        var known = last;
        var now = clock.instant();
        if (known == null || known.at().isBefore(now.minus(KEPT))) {
            known = new Ping(now, shelf.isEmpty() || answers(shelf.get()));
            last = known;
        }
        return known.here();
    }

    private static boolean answers(FileShelf shelf) {
        try {
            shelf.ping();
            return true;
        } catch (IOException away) {
            log.warn("the file store cannot be reached: {}", away.getMessage());
            return false;
        }
    }
}
