package org.aiwei.rectification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of what was done about an item from above.
 *
 * @param key of its name in the messages
 * @param number of its paper, to be downloaded
 * @param interview whether the record may be written now
 * @param lookBack whether it is a look-back whose page with its photos may be opened
 * @param link item that this leads to
 */
record StepEntry(
        UUID id,
        LocalDateTime at,
        String who,
        String key,
        @Nullable RungStatus status,
        @Nullable LocalDate rungOn,
        boolean overtaken,
        String text,
        @Nullable String number,
        boolean interview,
        boolean lookBack,
        @Nullable UUID link,
        @Nullable String linkNo) {}
