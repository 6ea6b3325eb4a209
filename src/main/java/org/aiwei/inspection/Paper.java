package org.aiwei.inspection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checklist as it is filled in. */
record Paper(UUID id, String name, int number, List<Group> groups) {

    record Group(UUID id, String name, List<Question> questions) {}

    /**
     * @param item code and title of the standard's place, or {@code null}
     * @param phrases what inspectors often write
     */
    record Question(
            UUID id,
            String text,
            @Nullable UUID nodeId,
            @Nullable String item,
            Dimension dimension,
            int weight,
            List<String> phrases) {}
}
