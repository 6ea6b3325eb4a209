package org.aiwei.campaign;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** A campaign went from one status to another. */
public record CampaignMoved(
        UUID campaignId,
        String name,
        CampaignAction action,
        CampaignStatus from,
        CampaignStatus to,
        UUID actorId,
        String actorName,
        String remark,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public UUID subjectId() {
        return campaignId;
    }

    @Override
    public String subjectLabel() {
        return name;
    }

    @Override
    public String auditAction() {
        return action.name();
    }

    @Override
    public String detail() {
        return remark;
    }
}
