package org.aiwei.assignment.intake;

import java.util.List;
import java.util.UUID;
import org.aiwei.tabular.StagedTables;

/** @param waiting tables taken in and not yet confirmed */
record ImportsPage(
        UUID campaignId,
        String campaign,
        boolean writable,
        List<StagedTables.Waiting> waiting,
        List<BatchRow> batches) {}
