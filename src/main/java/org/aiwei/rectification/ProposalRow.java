package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.campaign.LadderStep;

/**
 * A step that waits for a decision.
 *
 * @param late natural days since the due date
 * @param mine whether the one who looks is the one to decide
 */
record ProposalRow(
        UUID id,
        UUID itemId,
        String no,
        String problem,
        String unit,
        LadderStep step,
        LocalDate dueOn,
        LocalDate rungOn,
        long late,
        String taken,
        boolean mine) {}
