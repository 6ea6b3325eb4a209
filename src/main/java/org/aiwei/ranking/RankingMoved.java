package org.aiwei.ranking;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A month's ranking was frozen or went from one status to another.
 *
 * @param action {@code null} when it was frozen
 */
public record RankingMoved(
        UUID periodId,
        UUID campaignId,
        String label,
        @Nullable RankingAction action,
        RankingStatus from,
        RankingStatus to,
        UUID actorId,
        String actorName,
        String remark,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "ranking";
    }

    @Override
    public UUID subjectId() {
        return periodId;
    }

    @Override
    public String subjectLabel() {
        return label;
    }

    @Override
    public String auditAction() {
        return action == null ? "FREEZE" : action.name();
    }

    @Override
    public String detail() {
        return remark;
    }
}
