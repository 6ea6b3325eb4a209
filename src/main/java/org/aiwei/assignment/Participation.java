package org.aiwei.assignment;

import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.Campaigns;
import org.springframework.stereotype.Component;

/** Lets units see a campaign exactly as long as they have something to do in it. */
@Component
@RequiredArgsConstructor
class Participation {

    private final PartRepository parts;
    private final Campaigns campaigns;

    void join(Collection<AssignmentPart> issued) {
        var joined = new HashSet<UUID>();
        for (var part : issued) {
            if (joined.add(part.getUnitId())) {
                campaigns.join(part.getCampaignId(), part.getUnitId(), part.unit());
            }
        }
    }

    void leave(Collection<AssignmentPart> ended) {
        var checked = new HashSet<UUID>();
        for (var part : ended) {
            if (checked.add(part.getUnitId()) && !parts.busy(part.getCampaignId(), part.getUnitId())) {
                campaigns.leave(part.getCampaignId(), part.getUnitId());
            }
        }
    }
}
