package org.aiwei.rectification;

import java.util.Map;
import org.aiwei.assignment.Light;
import org.jspecify.annotations.Nullable;

/** How many items there are by light, the light's own filter aside. */
public record LedgerCounts(Map<Light, Long> lights) {

    public LedgerCounts {
        lights = Map.copyOf(lights);
    }

    public long of(Light light) {
        return lights.getOrDefault(light, 0L);
    }

    public long total() {
        return lights.values().stream().mapToLong(Long::longValue).sum();
    }

    public long total(@Nullable Light light) {
        return light == null ? total() : of(light);
    }
}
