package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * An item as other modules know it.
 *
 * @param no such as {@code ZG-031}; unique within the bureau and the year
 * @param dueOn for a long term the next review
 * @param clockNo which run of the clock: one more after each reopening
 * @param reopened how often it was closed and opened again
 * @param submittedBy who holds it to be put right; never the one who verifies it
 */
public record RectificationRef(
        UUID id,
        String no,
        UUID campaignId,
        UUID officeUnitId,
        UnitPath owner,
        UUID unitId,
        UnitPath unitPath,
        String unitName,
        String problem,
        RectificationStatus status,
        LocalDate dueOn,
        int clockNo,
        int reopened,
        NextActor next,
        @Nullable UUID noticeId,
        @Nullable UUID findingId,
        @Nullable UUID siteId,
        @Nullable UUID nodeId,
        @Nullable UUID submittedBy) {

    static RectificationRef of(Rectification item) {
        var found = item.getFound();
        return new RectificationRef(
                item.getId(),
                item.getNo(),
                item.getCampaignId(),
                item.getOfficeUnitId(),
                new UnitPath(item.getOwnerPath()),
                item.getUnitId(),
                new UnitPath(item.getUnitPath()),
                item.getUnitName(),
                found.problem(),
                item.getStatus(),
                item.getDueOn(),
                item.getClockNo(),
                item.getReopened(),
                item.next(),
                item.getNoticeId(),
                item.getFindingId(),
                found.siteId(),
                found.nodeId(),
                item.getSubmittedBy());
    }

    /** Number and the beginning of the problem: how people name it. */
    public String label() {
        var text = problem.length() > 40 ? problem.substring(0, 40) + "…" : problem;
        return no + " " + text.replaceAll("\\s+", " ");
    }
}
