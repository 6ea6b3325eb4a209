package org.aiwei.bulletin;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** Somebody of a unit said that the bulletin was read. */
public record BulletinRead(
        UUID bulletinId,
        UUID campaignId,
        String title,
        String unitPath,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "bulletin";
    }

    @Override
    public UUID subjectId() {
        return bulletinId;
    }

    @Override
    public String subjectLabel() {
        return title;
    }

    @Override
    public String auditAction() {
        return "READ";
    }
}
