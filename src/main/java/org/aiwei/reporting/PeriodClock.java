package org.aiwei.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens periods by the clock, one collection after the other, so that one that fails holds up no other. */
@Component
@RequiredArgsConstructor
class PeriodClock {

    private final CollectionRepository collections;
    private final PeriodOpening opening;
    private final TransactionOperations transactions;
    private final Clock clock;

    /** @return how many periods were opened */
    int run(Instant now) {
        return collections.open().stream().mapToInt(id -> open(id, now)).sum();
    }

    private int open(UUID id, Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        var opened = transactions.execute(transaction -> {
            collections.queue(id);
            return collections
                    .findById(id)
                    .map(collection -> opening.open(Actor.clock(), collection, today, now))
                    .orElse(0);
        });
        return opened == null ? 0 : opened;
    }
}
