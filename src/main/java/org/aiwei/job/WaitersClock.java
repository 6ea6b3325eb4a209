package org.aiwei.job;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler waits until a moment by the clock: when the time is set back meanwhile, it would wait until that moment
 * comes again. Such a wait is broken off, as an interrupted one is begun anew.
 */
@RequiredArgsConstructor
final class WaitersClock implements Clock {

    /** The scheduler's own threads that wait, not those that work. */
    private static final Pattern WAITERS = Pattern.compile("db-scheduler-(execute-due|housekeeper).*");

    private static final Duration A_STEP = Duration.ofMinutes(1);

    /** What a thread was told last. */
    private static final ThreadLocal<@Nullable Instant> TOLD = new ThreadLocal<>();

    private final Clock time;
    /** What else has to be done then; it must not throw. */
    private final Runnable setBack;

    @Override
    public Instant now() {
        var now = time.now();
        var thread = Thread.currentThread();
        if (WAITERS.matcher(thread.getName()).matches()) {
            var before = TOLD.get();
            TOLD.set(now);
            if (before != null && now.isBefore(before.minus(A_STEP))) {
                setBack.run();
                thread.interrupt();
            }
        }
        return now;
    }
}
