package org.aiwei.assignment.intake;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the person has decided so far in the preview, as it is kept with the staged table: answers to open points, and
 * cells typed anew.
 */
record Decisions(Map<String, String> answers) {

    /** The written name is left out of the matching and kept as text. */
    static final String AS_TEXT = "-";

    /** What was found out when the table came in; no point or cell has these keys. */
    static final String SOURCE = "SOURCE";

    static final String TABLES = "TABLES";
    static final String OTHERS = "OTHERS";

    Decisions {
        answers = Map.copyOf(answers);
    }

    static Decisions none() {
        return new Decisions(Map.of());
    }

    @Nullable
    String answer(String key) {
        return answers.get(key);
    }

    Optional<String> cell(int row, String column) {
        return Optional.ofNullable(answers.get(cellKey(row, column)));
    }

    static String cellKey(int row, String column) {
        return "CELL:" + row + ":" + column;
    }
}
