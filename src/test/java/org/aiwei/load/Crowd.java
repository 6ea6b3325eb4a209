package org.aiwei.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several at once, each doing the same again and again for a while. */
final class Crowd {

    private Crowd() {}

    /** Times in nanoseconds, sorted. */
    record Times(long[] nanos, Duration took) {

        double perSecond() {
            return nanos.length * 1e9 / took.toNanos();
        }

        double millis(int percent) {
            return nanos.length == 0
                    ? Double.NaN
                    : nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
        }
    }

    /** @param each what one of them does once */
    static Times of(List<? extends Callable<?>> each, Duration length) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(each.size());
        try {
            long begun = System.nanoTime();
            var work = new ArrayList<Future<List<Long>>>();
            each.forEach(one -> work.add(threads.submit(() -> again(one, begun + length.toNanos()))));
            var all = new ArrayList<Long>();
            for (var one : work) {
                all.addAll(one.get());
            }
            var sorted = all.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return new Times(sorted, Duration.ofNanos(System.nanoTime() - begun));
        } finally {
            threads.shutdown();
        }
    }

    private static List<Long> again(Callable<?> one, long until) throws Exception {
        var times = new ArrayList<Long>();
        for (long now = System.nanoTime(); now < until; ) {
            one.call();
            long then = System.nanoTime();
            times.add(then - now);
            now = then;
        }
        return times;
    }
}
