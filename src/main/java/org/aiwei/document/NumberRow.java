package org.aiwei.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register.
 *
 * @param gapFrom first number before this one that nobody drew here, {@code null} when it follows the one before
 * @param voidedOn {@code null} while it holds
 */
public record NumberRow(
        UUID id,
        int n,
        String text,
        String title,
        LocalDate drawnOn,
        String drawnByName,
        @Nullable LocalDate voidedOn,
        @Nullable String voidedByName,
        @Nullable String voidReason,
        @Nullable Integer gapFrom) {

    public int gapTo() {
        return n - 1;
    }
}
