package org.aiwei.journey;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.concurrent.TimeUnit;

/** The example county while nothing of its own is at work. */
final class Stillness {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private Stillness() {}

    /** Nothing new begins until {@link Scheduler#resume}; what has begun ends by itself. */
    static void of(Scheduler scheduler) {
        scheduler.pause();
        long until = System.nanoTime() + PATIENCE;
        while (!scheduler.getCurrentlyExecuting().isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
