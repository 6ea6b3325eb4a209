package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.UUID;

/** A round as other modules know it. */
public record RoundRef(
        UUID id,
        UUID campaignId,
        String name,
        RoundKind kind,
        RoundStatus status,
        LocalDate startsOn,
        LocalDate endsOn) {

    static RoundRef of(InspectionRound round) {
        return new RoundRef(
                round.getId(),
                round.getCampaignId(),
                round.getName(),
                round.getKind(),
                round.getStatus(),
                round.getStartsOn(),
                round.getEndsOn());
    }
}
