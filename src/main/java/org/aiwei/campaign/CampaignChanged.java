package org.aiwei.campaign;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/**
 * A campaign was made, edited, copied or removed.
 *
 * @param detail lines that went (−) and lines that came (+)
 */
public record CampaignChanged(
        UUID campaignId, String name, Kind kind, String detail, UUID actorId, String actorName, Instant occurredAt)
        implements Audited {

    public enum Kind {
        CREATE,
        TEXTS,
        PHASES,
        MILESTONES,
        GROUP,
        RULES,
        COPY,
        DELETE
    }

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
        return kind.name();
    }
}
