package org.aiwei.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin was drafted or went from one status to another. Before it is issued it does not exist for the units.
 *
 * @param action {@code null} when it was drafted
 * @param number as drawn; {@code null} before issue
 * @param signerId the leader who is to sign or signed
 * @param recipients ids of the units it goes to
 */
public record BulletinMoved(
        UUID bulletinId,
        UUID campaignId,
        String campaignName,
        String title,
        @Nullable String number,
        UUID officeUnitId,
        @Nullable UUID signerId,
        List<UUID> recipients,
        @Nullable BulletinAction action,
        BulletinStatus from,
        BulletinStatus to,
        UUID actorId,
        String actorName,
        String remark,
        Instant occurredAt)
        implements Audited {

    public BulletinMoved {
        recipients = List.copyOf(recipients);
    }

    static BulletinMoved of(
            Bulletin bulletin, @Nullable BulletinAction action, BulletinStatus from, String remark, Actor.Stamp by) {
        return new BulletinMoved(
                bulletin.getId(),
                bulletin.getCampaignId(),
                bulletin.getCampaignName(),
                bulletin.getTitle(),
                bulletin.getNumber(),
                bulletin.getOfficeUnitId(),
                bulletin.getSignerId(),
                bulletin.getRecipients().stream().map(Recipient::unitId).toList(),
                action,
                from,
                bulletin.getStatus(),
                by.actorId(),
                by.actorName(),
                remark,
                by.at());
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
        return number == null ? title : number + " " + title;
    }

    @Override
    public String auditAction() {
        return action == null ? "DRAFT" : action.name();
    }

    @Override
    public String detail() {
        return remark;
    }
}
