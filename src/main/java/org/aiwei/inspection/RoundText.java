package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a round.
 *
 * @param items places in the standards that it looks at; empty means all
 */
public record RoundText(
        String name,
        RoundKind kind,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable UUID checklistId,
        String note,
        List<UUID> items) {}
