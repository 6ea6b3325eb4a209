package org.aiwei.assignment.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A written text that the program does not take without being told, with what it proposes. The same text in many rows
 * is one point.
 *
 * @param likely values to be offered first
 * @param proposed values that are offered as the answer, to be confirmed; never taken by themselves
 * @param answer what the person decided: values joined by commas, {@link Decisions#AS_TEXT}, or {@code null} so far
 */
record Point(
        PointKind kind,
        String text,
        List<String> likely,
        Set<String> proposed,
        @Nullable String answer) {

    Point {
        likely = List.copyOf(likely);
        proposed = Set.copyOf(proposed);
    }

    static String key(PointKind kind, String text) {
        return kind + ":" + text;
    }

    String key() {
        return key(kind, text);
    }

    boolean open() {
        return answer == null;
    }

    boolean asText() {
        return Decisions.AS_TEXT.equals(answer) || "".equals(answer);
    }

    /** What the form shows as chosen: the answer, or the proposal as long as there is none. */
    Set<String> chosen() {
        if (answer == null) {
            return proposed;
        }
        return asText() ? Set.of() : Set.of(answer.split(","));
    }
}
