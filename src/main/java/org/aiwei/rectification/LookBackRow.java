package org.aiwei.rectification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param days natural days until it is due; negative when that day is past */
record LookBackRow(
        UUID id,
        UUID itemId,
        String no,
        String problem,
        String place,
        String unit,
        int nth,
        LocalDate dueOn,
        long days,
        LocalDate closedOn,
        @Nullable LookBackOutcome outcome,
        String note,
        @Nullable String doneBy,
        @Nullable LocalDateTime doneAt) {}
