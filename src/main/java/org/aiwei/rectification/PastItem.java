package org.aiwei.rectification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an old ledger says beyond {@link NewItem}.
 *
 * @param remark where it comes from, for the history
 * @param closedAt {@code null}: still to be put right
 */
record PastItem(
        NewItem item,
        String measures,
        String responsible,
        String remark,
        @Nullable Instant closedAt,
        String closedByName,
        String verdict) {}
