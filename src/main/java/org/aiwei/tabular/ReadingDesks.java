package org.aiwei.tabular;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many tables are read at a time: a bound for the memory that several big files take together. Whoever waits may hold a
 * connection to the database meanwhile, so only a few do, and not for long.
 */
final class ReadingDesks {

    private static final int DESKS = 3;
    private static final int WAITING = 3;
    private static final int PATIENCE_S = 3;

    private final Semaphore free = new Semaphore(DESKS, true);

    /** @throws UnreadableTable when all are taken and stay so */
    void take() {
        try {
            if (free.getQueueLength() >= WAITING || !free.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new UnreadableTable("busy");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnreadableTable("busy");
        }
    }

    void leave() {
        free.release();
    }
}
