package org.aiwei.assignment.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers to open points and cells typed anew. */
record AnswersForm(@Nullable List<@Nullable Answer> answers) {

    private static final int MOST = 4000;

    /**
     * @param value empty: not decided, unless it is a cell
     * @param ids members ticked for a group
     * @param many that {@code ids} is what counts, even when nothing is ticked
     */
    record Answer(
            @Nullable String key,
            @Nullable String value,
            @Nullable List<UUID> ids,
            @Nullable Boolean many) {}

    Map<String, String> decided() {
        var decided = new LinkedHashMap<String, String>();
        for (var answer : answers == null ? List.<@Nullable Answer>of() : answers) {
            var text = answer == null ? null : text(answer); // a form may send one place of the list only
            if (answer != null && answer.key() != null && text != null && text.length() <= MOST) {
                decided.put(answer.key(), text);
            }
        }
        return decided;
    }

    private static @Nullable String text(Answer answer) {
        if (Boolean.TRUE.equals(answer.many())) {
            var ids = answer.ids() == null ? List.<UUID>of() : answer.ids();
            return String.join(",", ids.stream().map(UUID::toString).toList());
        }
        var cell = answer.key() != null && answer.key().startsWith("CELL:");
        return answer.value() == null || (answer.value().isBlank() && !cell) ? null : answer.value();
    }
}
