package org.aiwei.assignment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.UnitClosingGuard;
import org.springframework.stereotype.Component;

/** A unit that still has something to do in a campaign, planned or running, is not closed. */
@Component
@RequiredArgsConstructor
class PartsAtUnit implements UnitClosingGuard {

    private final PartRepository parts;
    private final Campaigns campaigns;

    @Override
    public Optional<String> reasonAgainst(UUID unitId, LocalDate lastDay) {
        return campaigns.byIds(parts.campaignsAwaiting(unitId)).values().stream()
                .filter(campaign -> campaign.status().editable())
                .findAny()
                .map(campaign -> "assignment.unit.busy");
    }
}
