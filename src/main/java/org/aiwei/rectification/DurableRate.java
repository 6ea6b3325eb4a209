package org.aiwei.rectification;

import org.jspecify.annotations.Nullable;

/**
 * How many close-outs held.
 *
 * @param old close-outs older than {@link #SPAN} days
 * @param oldHeld those of them after which nothing came back
 * @param all close-outs of any age
 * @param allHeld those of them after which nothing has come back so far
 */
public record DurableRate(int old, int oldHeld, int all, int allHeld) {

    /** Days after which a close-out counts as durable. */
    public static final int SPAN = 90;

    /** With fewer, a percentage would say more than is known. */
    public static final int LEAST = 3;

    public static final DurableRate NONE = new DurableRate(0, 0, 0, 0);

    public DurableRate {
        if (oldHeld > old || allHeld > all || old > all) {
            throw new IllegalArgumentException(oldHeld + "/" + old + " " + allHeld + "/" + all);
        }
    }

    /** In percent, half up; {@code null} when there are too few. */
    public @Nullable Integer percent() {
        return percent(oldHeld, old);
    }

    /** The younger ones included; it can still fall. */
    public @Nullable Integer percentSoFar() {
        return percent(allHeld, all);
    }

    DurableRate plus(DurableRate other) {
        return new DurableRate(old + other.old, oldHeld + other.oldHeld, all + other.all, allHeld + other.allHeld);
    }

    private static @Nullable Integer percent(int held, int of) {
        return of < LEAST ? null : Math.round(100f * held / of);
    }
}
