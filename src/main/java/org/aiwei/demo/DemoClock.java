package org.aiwei.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Shanghai's time, except while the example county is being made: its history happened on earlier days. */
class DemoClock extends Clock {

    private final Clock real;
    private static final ThreadLocal<@Nullable Instant> MOMENT = new ThreadLocal<>();

    DemoClock(Clock real) {
        this.real = real;
    }

    /** Lets something happen at a moment of the past. */
    void at(Instant past, Runnable happening) {
        MOMENT.set(past);
        try {
            happening.run();
        } finally {
            MOMENT.remove();
        }
    }

    @Override
    public Instant instant() {
        var past = MOMENT.get();
        return past == null ? real.instant() : past;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
