package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item to be issued.
 *
 * @param findingId where it comes from; {@code null} for what no finding stands behind
 * @param issuedOn day from which the clock runs
 * @param relapseOf the item closed before at the same place for the same thing
 */
public record NewItem(
        UUID unitId,
        Found found,
        @Nullable UUID findingId,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable UUID relapseOf) {}
