package org.aiwei.inspection;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/** A round was drafted or edited, its team or its targets changed. */
public record RoundChanged(
        UUID roundId,
        UUID campaignId,
        String name,
        Kind kind,
        @Nullable String unitPath,
        String detail,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public enum Kind {
        DRAFT,
        EDIT,
        LEND,
        RELEASE,
        TARGETS
    }

    static RoundChanged of(InspectionRound round, Kind kind, String detail, Actor actor, Instant now) {
        return new RoundChanged(
                round.getId(),
                round.getCampaignId(),
                round.getName(),
                kind,
                round.getKind().secret() ? null : round.getOfficePath(),
                detail,
                actor.id(),
                actor.name(),
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
        return kind.name();
    }
}
