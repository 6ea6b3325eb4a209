package org.aiwei.campaign;

import java.util.UUID;
import org.aiwei.access.UnitPath;

/**
 * The office that runs a campaign.
 *
 * @param owner the bureau it belongs to
 */
record Office(UUID unitId, UnitPath path, UnitPath owner) {

    static Office of(Campaign campaign) {
        return new Office(
                campaign.getOfficeUnitId(),
                new UnitPath(campaign.getOfficePath()),
                new UnitPath(campaign.getOwnerPath()));
    }
}
