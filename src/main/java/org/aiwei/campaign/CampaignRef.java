package org.aiwei.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.access.UnitPath;

/**
 * What other modules know of a campaign.
 *
 * @param officeUnitId the office that runs it
 * @param owner path of the bureau it belongs to
 */
public record CampaignRef(
        UUID id,
        String name,
        int year,
        CampaignStatus status,
        UUID officeUnitId,
        UnitPath officePath,
        UnitPath owner,
        LocalDate startsOn,
        LocalDate endsOn,
        LightRule lights,
        List<UUID> editionIds) {

    static CampaignRef of(Campaign campaign) {
        return new CampaignRef(
                campaign.getId(),
                campaign.getName(),
                campaign.getYear(),
                campaign.getStatus(),
                campaign.getOfficeUnitId(),
                new UnitPath(campaign.getOfficePath()),
                new UnitPath(campaign.getOwnerPath()),
                campaign.getStartsOn(),
                campaign.getEndsOn(),
                campaign.getRuleSet().getLights(),
                List.copyOf(campaign.getPlan().getEditionIds()));
    }
}
