package org.aiwei.assignment.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a written text was read.
 *
 * @param values what it means, as far as that is settled
 * @param point {@code null} when it was clear by itself
 */
record Settled<T>(List<T> values, @Nullable Point point) {

    Settled {
        values = List.copyOf(values);
    }

    static <T> Settled<T> clear(T value) {
        return new Settled<>(List.of(value), null);
    }

    static <T> Settled<T> nothing() {
        return new Settled<>(List.of(), null);
    }

    @Nullable
    T first() {
        return values.isEmpty() ? null : values.get(0);
    }

    boolean open() {
        return point != null && point.open();
    }

    /** Whether the text itself has to be kept, because the person chose nothing for it. */
    boolean asText() {
        return point != null && point.asText();
    }
}
