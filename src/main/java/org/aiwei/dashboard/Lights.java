package org.aiwei.dashboard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many matters there are of each light. */
public record Lights(Map<Light, Long> counts) {

    static final Lights NONE = new Lights(Map.of());

    public Lights {
        counts = counts.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public long of(Light light) {
        return counts.getOrDefault(light, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
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
        return Stream.of(Light.values())
                .filter(light -> of(light) > 0)
                .findFirst()
                .orElse(Light.DONE);
    }

    /** Those there are any of, worst first. */
    public List<Light> present() {
        return Stream.of(Light.values()).filter(light -> of(light) > 0).toList();
    }

    Lights plus(Light light, long more) {
        var sum = new EnumMap<Light, Long>(Light.class);
        sum.putAll(counts);
        sum.merge(light, more, Long::sum);
        return new Lights(sum);
    }

    Lights plus(Lights other) {
        var sum = new EnumMap<Light, Long>(Light.class);
        sum.putAll(counts);
        other.counts.forEach((light, more) -> sum.merge(light, more, Long::sum));
        return new Lights(sum);
    }
}
