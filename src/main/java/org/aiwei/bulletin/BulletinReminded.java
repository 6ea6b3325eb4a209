package org.aiwei.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aiwei.platform.Audited;

/**
 * Units that have not read a bulletin were reminded.
 *
 * @param units ids of those that were
 */
public record BulletinReminded(
        UUID bulletinId,
        UUID campaignId,
        String campaignName,
        String title,
        UUID officeUnitId,
        List<UUID> units,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public BulletinReminded {
        units = List.copyOf(units);
    }

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
        return "REMIND";
    }

    @Override
    public String detail() {
        return String.valueOf(units.size());
    }
}
