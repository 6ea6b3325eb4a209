package org.aiwei.ranking;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** A new version of a campaign's rule was written. */
public record RankingRuleMade(
        UUID ruleId, UUID campaignId, String label, String detail, UUID actorId, String actorName, Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "ranking_rule";
    }

    @Override
    public UUID subjectId() {
        return ruleId;
    }

    @Override
    public String subjectLabel() {
        return label;
    }

    @Override
    public String auditAction() {
        return "MAKE";
    }
}
