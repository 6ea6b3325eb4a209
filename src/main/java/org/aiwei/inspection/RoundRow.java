package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round in a list.
 *
 * @param waits whether it lies before a leader
 * @param targets how many are inspected; {@code null} for those who may not know
 */
record RoundRow(
        UUID id,
        String name,
        RoundKind kind,
        RoundStatus status,
        boolean waits,
        String campaign,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Long targets) {}
