package org.aiwei.reporting;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What became of a value.
 *
 * @param saved false when somebody else wrote it meanwhile: then {@code text}, {@code by} and {@code version} are theirs
 * @param at time of day
 * @param problem code of the rule that what was typed breaks, or its sentence; the text is kept all the same
 * @param places of that sentence
 */
record Saved(
        boolean saved,
        long version,
        String at,
        String text,
        String by,
        @Nullable String problem,
        List<String> places) {

    static Saved of(ReportValue value, boolean saved, LocalTime at, @Nullable String problem, List<String> places) {
        return new Saved(
                saved,
                value.getVersion(),
                at.format(DateTimeFormatter.ofPattern("HH:mm")),
                value.getText(),
                value.getSavedByName(),
                problem,
                places);
    }

    /** With the sentence in place of its code. */
    Saved worded(BiFunction<String, Object[], String> sentence) {
        var told = problem == null ? null : sentence.apply(problem, places.toArray());
        return new Saved(saved, version, at, text, by, told, List.of());
    }
}
