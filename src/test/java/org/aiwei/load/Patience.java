package org.aiwei.load;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something to come about. */
public final class Patience {

    private Patience() {}

    /** @return whether a page that needs the session is given, and the database for every word on it */
    public static boolean served(PlainBrowser visitor) {
        try {
            return visitor.open("/todo").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** @return whether it came about in time */
    public static boolean await(long seconds, BooleanSupplier wanted) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean there = wanted.getAsBoolean();
        while (!there && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            there = wanted.getAsBoolean();
        }
        return there;
    }

    public static void rest(long ms) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ms));
    }
}
