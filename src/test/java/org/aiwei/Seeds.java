package org.aiwei;

import java.util.stream.LongStream;

/**
 * Where tests of random moves begin: always at the same place, so that a failure comes again. {@code
 * -Daiwei.test.seed=7} begins elsewhere, {@code -Daiwei.test.seed=random} anywhere, {@code -Daiwei.test.seeds=20} takes
 * so many in a row.
 */
public final class Seeds {

    private static final long USUAL = 20_261_123;

    private Seeds() {}

    public static long first() {
        var asked = System.getProperty("aiwei.test.seed", String.valueOf(USUAL));
        return asked.equals("random") ? System.nanoTime() : Long.parseLong(asked);
    }

    public static LongStream all() {
        long first = first();
        return LongStream.range(first, first + Integer.getInteger("aiwei.test.seeds", 1));
    }
}
