package org.aiwei.reporting;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Component;

/**
 * A picture is drawn anew while its transaction is open, and few are drawn at a time. Who waits for that waits here,
 * without holding a connection that somebody needs who only saves a line.
 */
@Component
class UploadTurns {

    private static final int AT_ONCE = 3;
    private static final int SECONDS = 60;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    void take(Runnable work) {
        try {
            if (!turns.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw new RuleBroken("evidence.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RuleBroken("evidence.busy");
        }
        try {
            work.run();
        } finally {
            turns.release();
        }
    }
}
