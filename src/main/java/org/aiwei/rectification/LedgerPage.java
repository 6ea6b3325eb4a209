package org.aiwei.rectification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * The ledger as someone sees it.
 *
 * @param units to choose from; where there are too many, the one chosen
 * @param durable of the one campaign it is narrowed to
 */
record LedgerPage(
        LedgerFilter filter,
        Page<LedgerRow> rows,
        LedgerCounts counts,
        List<LedgerOption> campaigns,
        List<LedgerOption> units,
        boolean manyUnits,
        boolean office,
        @Nullable DurableRate durable) {}
