package org.aiwei.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.aiwei.job.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Once a day reads every kept content and compares it with its SHA-256, so that damage is known while there are still
 * backups from before it. Works in pieces: how far it has come stands in the database, and any node goes on from there.
 */
@Component
class ContentScrub implements Recurring {

    static final int BATCH = 200;

    private static final Logger log = LoggerFactory.getLogger(ContentScrub.class);
    private static final Duration PIECE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final Damages damages;
    private final ScrubBook book;
    private final Clock clock;
    private final LocalTime at;

    ContentScrub(
            JdbcClient jdbc,
            BlobStore blobs,
            Damages damages,
            ScrubBook book,
            Clock clock,
            @Value("${aiwei.files.scrub-at}") String at) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.damages = damages;
        this.book = book;
        this.clock = clock;
        this.at = LocalTime.parse(at);
    }

    @Override
    public String name() {
        return "evidence.scrub";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(3);
    }

    @Override
    public void run(Instant now) {
        if (!book.underWay() && !book.begin(now, due(now))) {
            return;
        }
        long until = System.nanoTime() + PIECE.toNanos();
        while (System.nanoTime() < until) {
            if (!piece(now)) {
                return;
            }
        }
    }

    /** @return the last moment until now at which a round should have begun */
    private Instant due(Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone()).atTime(at).atZone(clock.getZone());
        return today.toInstant().isAfter(now) ? today.minusDays(1).toInstant() : today.toInstant();
    }

    /** @return whether there is more */
    private boolean piece(Instant now) {
        var batch = after(book.lastSha256());
        for (var sha256 : batch) {
            look(sha256);
        }
        book.checked(batch.size(), batch.isEmpty() ? null : batch.get(batch.size() - 1));
        if (batch.size() < BATCH) {
            book.finish(now);
            return false;
        }
        return true;
    }

    private void look(String sha256) {
        try {
            if (blobs.intact(sha256)) {
                damages.healed(sha256);
            } else {
                log.error("kept content {} is damaged", sha256);
                damages.found(sha256);
            }
        } catch (IOException away) {
            throw new UncheckedIOException(away); // the next piece begins with this batch again
        }
    }

    private List<String> after(String sha256) {
        return jdbc.sql("select sha256 from evidence_blob where sha256 > ? order by sha256 limit ?")
                .params(sha256, BATCH)
                .query(String.class)
                .list();
    }
}
