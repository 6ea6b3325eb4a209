package org.aiwei.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A round went from one status to another, or before a leader and back.
 *
 * @param unitPath of the office; {@code null} while nobody else may know of it
 */
public record RoundMoved(
        UUID roundId,
        UUID campaignId,
        String name,
        RoundKind kind,
        RoundAction action,
        RoundStatus from,
        RoundStatus to,
        LocalDate startsOn,
        UUID officeUnitId,
        String ownerPath,
        UUID createdBy,
        @Nullable String unitPath,
        UUID actorId,
        String actorName,
        String remark,
        Instant occurredAt)
        implements Audited {

    static RoundMoved of(InspectionRound round, RoundAction action, Actor actor, String remark, Instant now) {
        return new RoundMoved(
                round.getId(),
                round.getCampaignId(),
                round.getName(),
                round.getKind(),
                action,
                round.getStatus(),
                action.target(),
                round.getStartsOn(),
                round.getOfficeUnitId(),
                round.getOwnerPath(),
                round.getCreatedBy(),
                round.getKind().secret() ? null : round.getOfficePath(),
                actor.id(),
                actor.name(),
                remark,
                now);
    }

    @Override
    public String subjectType() {
        return "round";
    }

    @Override
    public UUID subjectId() {
        return roundId;
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
