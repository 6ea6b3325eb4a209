package org.aiwei.assignment.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assignment that an import made. */
record DraftRow(
        UUID id,
        int number,
        int seq,
        String action,
        String content,
        @Nullable String lead,
        @Nullable String leader,
        @Nullable LocalDate dueOn,
        @Nullable String others) {}
