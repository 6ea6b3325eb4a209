package org.aiwei.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.job.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens periods by the clock, one collection after the other, so that one that fails holds up no other. */
@Component
@RequiredArgsConstructor
class PeriodClock implements Recurring {

    private static final Duration HOUR = Duration.ofHours(1);

    private final CollectionRepository collections;
    private final PeriodOpening opening;
    private final TransactionOperations transactions;
    private final Clock clock;

    @Override
    public String name() {
        return "reporting-periods";
    }

    @Override
    public Duration every() {
        return HOUR;
    }

    @Override
    public void run(Instant now) {
        collections.open().forEach(id -> open(id, now));
    }

    private void open(UUID id, Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        transactions.executeWithoutResult(transaction -> {
            collections.queue(id);
            collections.findById(id).ifPresent(collection -> opening.open(Actor.clock(), collection, today, now));
        });
    }
}
