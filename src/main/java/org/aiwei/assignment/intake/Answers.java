package org.aiwei.assignment.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the ids out of a person's answer; what is not among the choices counts as not said. */
final class Answers {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Answers() {}

    static List<UUID> ids(Point point, Set<UUID> choices) {
        if (point.answer() == null) {
            return List.of();
        }
        return Arrays.stream(point.answer().split(","))
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString)
                .filter(choices::contains)
                .distinct()
                .toList();
    }
}
