package org.aiwei.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.aiwei.job.Recurring;
import org.aiwei.platform.files.FileShelf;
import org.aiwei.platform.files.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes from the shelf what no row asks for: contents whose transaction was undone by a lost machine. No place is ever
 * used twice, so what nobody asks for after {@code GRACE}, longer than any transaction, nobody ever will.
 */
@RequiredArgsConstructor
class ShelfSweep implements Recurring {

    static final Duration GRACE = Duration.ofMinutes(20);

    private static final Logger log = LoggerFactory.getLogger(ShelfSweep.class);
    private static final int BATCH = 1_000;

    private final FileShelf shelf;
    private final JdbcClient jdbc;

    @Override
    public String name() {
        return "evidence.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run(Instant now) {
        var oldest = now.minus(GRACE);
        var batch = new ArrayList<String>(BATCH);
        var orphans = new ArrayList<String>();
        try {
            shelf.each(place -> {
                if (Places.since(place).isBefore(oldest) && batch.add(place) && batch.size() == BATCH) {
                    orphans.addAll(unasked(batch));
                    batch.clear();
                }
            });
            orphans.addAll(unasked(batch));
            for (var orphan : orphans) {
                shelf.remove(orphan);
            }
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
        if (!orphans.isEmpty()) {
            log.info("swept {} contents that no file has", orphans.size());
        }
    }

    private Set<String> unasked(List<String> places) {
        var left = new HashSet<>(places);
        if (!left.isEmpty()) {
            left.removeAll(Set.copyOf(jdbc.sql("select place from evidence_blob where place in (:places)")
                    .param("places", places)
                    .query(String.class)
                    .list()));
        }
        return left;
    }
}
