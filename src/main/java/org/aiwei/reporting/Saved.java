package org.aiwei.reporting;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What became of a value.
 *
 * @param saved false when somebody else wrote it meanwhile: then {@code text}, {@code by} and {@code version} are theirs
 * @param at time of day
 * @param problem sentence about what was typed; it is kept all the same
 */
record Saved(
        boolean saved,
        long version,
        String at,
        String text,
        String by,
        @Nullable String problem) {

    static Saved of(ReportValue value, boolean saved, LocalTime at, @Nullable String problem) {
        return new Saved(
                saved,
                value.getVersion(),
                at.format(DateTimeFormatter.ofPattern("HH:mm")),
                value.getText(),
                value.getSavedByName(),
                problem);
    }
}
