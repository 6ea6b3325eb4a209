package org.aiwei.reporting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.aiwei.evidence.EvidenceRef;
import org.jspecify.annotations.Nullable;

/**
 * The roll-up of a period.
 *
 * @param rollup {@code null} when there is nothing to roll up yet
 */
record RollupPage(
        List<BoardChoice> choices,
        @Nullable BoardChoice chosen,
        List<BoardPeriod> periods,
        @Nullable Rollup rollup,
        boolean office,
        List<Closing> closings) {

    public String path() {
        return "/reports/rollup?collection=" + (chosen == null ? "" : chosen.id());
    }

    record Closing(UUID id, int nth, String by, LocalDateTime at, List<EvidenceRef> files) {}
}
