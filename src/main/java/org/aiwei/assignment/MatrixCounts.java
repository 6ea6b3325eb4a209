package org.aiwei.assignment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many rows there are by light, and what is missing, light filter aside.
 *
 * @param drafts not issued yet
 */
record MatrixCounts(Map<Light, Long> lights, long drafts, long withoutLead, long withoutDue, long pending) {

    public long of(Light light) {
        return lights.getOrDefault(light, 0L);
    }

    public long total() {
        return drafts + lights.values().stream().mapToLong(Long::longValue).sum();
    }

    public long total(@Nullable Light light) {
        return light == null ? total() : of(light);
    }
}
