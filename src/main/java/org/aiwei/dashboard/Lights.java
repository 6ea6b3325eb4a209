package org.aiwei.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many matters there are of each light. */
public final class Lights {

    /** What is more overdue first, then what is nearer to it, then what is more. */
    static final Comparator<Lights> PRESSING = Comparator.comparingLong(Lights::overdue)
            .thenComparingLong(Lights::warned)
            .thenComparingLong(Lights::total)
            .reversed();

    static final Lights NONE = new Lights(new long[Light.values().length]);
    private static final List<Light> WORST_FIRST = List.of(Light.values());

    /** By the order of the lights; never changed, because a province adds up very many. */
    private final long[] numbers;

    private Lights(long[] numbers) {
        this.numbers = numbers;
    }

    static Lights sum(Stream<Lights> many) {
        var numbers = NONE.numbers.clone();
        many.forEach(each -> each.addTo(numbers));
        return new Lights(numbers);
    }

    @SuppressWarnings("EnumOrdinal") // never stored
    private static int place(Light light) {
        return light.ordinal();
    }

    private void addTo(long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += numbers[i];
        }
    }

    /** Those there are any of. */
    public Map<Light, Long> counts() {
        var counts = new EnumMap<Light, Long>(Light.class);
        WORST_FIRST.stream().filter(light -> of(light) != 0).forEach(light -> counts.put(light, of(light)));
        return counts;
    }

    public long of(Light light) {
        return numbers[place(light)];
    }

    public long total() {
        long total = 0;
        for (long number : numbers) {
            total += number;
        }
        return total;
    }

    public long overdue() {
        return of(Light.OVERDUE);
    }

    /** Near its day or behind plan. */
    public long warned() {
        return of(Light.BEHIND) + of(Light.SOON);
    }

    public boolean empty() {
        return total() == 0;
    }

    /** The worst there is; {@link Light#DONE} when there is nothing. */
    public Light worst() {
        return WORST_FIRST.stream().filter(light -> of(light) > 0).findFirst().orElse(Light.DONE);
    }

    /** Those there are any of, worst first. */
    public List<Light> present() {
        return WORST_FIRST.stream().filter(light -> of(light) > 0).toList();
    }

    Lights plus(Light light, long more) {
        var sum = numbers.clone();
        sum[place(light)] += more;
        return new Lights(sum);
    }

    Lights plus(Lights other) {
        var sum = numbers.clone();
        other.addTo(sum);
        return new Lights(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lights lights && Arrays.equals(numbers, lights.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return counts().toString();
    }
}
