package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.UUID;

/** An import of an old ledger, as its list shows it. */
record PastImport(
        UUID id,
        UUID campaignId,
        String campaign,
        String fileName,
        String actorName,
        int rows,
        LocalDate importedOn,
        boolean undone) {}
