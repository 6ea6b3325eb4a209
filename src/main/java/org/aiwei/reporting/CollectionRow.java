package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the office's list.
 *
 * @param label of the newest period
 */
record CollectionRow(
        UUID id,
        String name,
        CollectionKind kind,
        CollectionStatus status,
        Rhythm rhythm,
        String campaign,
        @Nullable String label,
        @Nullable LocalDate dueOn,
        long owed,
        long sent,
        long all) {}
