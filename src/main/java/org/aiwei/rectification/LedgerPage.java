package org.aiwei.rectification;

import java.util.List;
import org.springframework.data.domain.Page;

/** The ledger as someone sees it. */
record LedgerPage(
        LedgerFilter filter,
        Page<LedgerRow> rows,
        LedgerCounts counts,
        List<LedgerOption> campaigns,
        List<LedgerOption> units,
        boolean office) {}
