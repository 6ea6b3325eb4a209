package org.aiwei.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tie to begin.
 *
 * @param field wanted for {@link TieKind#FIELD}
 */
public record NewTie(
        UUID leaderId, TieKind kind, UUID unitId, @Nullable String field, LocalDate from) {}
