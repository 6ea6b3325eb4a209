package org.aiwei.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * How delivery is done; the one row of {@code delivery_setting}.
 *
 * @param opensAt from when on a working day something may be sent outside
 * @param closesAt until when, not included
 * @param aheadDays so many days before its day something stands in the digest
 * @param firstWait after the first failure; doubled each time
 * @param stale what is older is not sent outside any more
 */
record DeliveryRules(
        LocalTime digestAt,
        LocalTime opensAt,
        LocalTime closesAt,
        List<Integer> aheadDays,
        int attempts,
        Duration firstWait,
        Duration stale,
        int sentDays,
        int inboxDays) {

    private static final Duration LONGEST = Duration.ofHours(6);

    DeliveryRules {
        aheadDays = List.copyOf(aheadDays);
    }

    /** When to try again after so many failures. */
    Instant next(Instant now, int failures) {
        var wait = firstWait.multipliedBy(1L << Math.min(20, Math.max(0, failures - 1)));
        return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
