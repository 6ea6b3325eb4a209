package org.aiwei.assignment;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Component;

/** Loads single things for a person; what the person may not see is not there. */
@Component
@RequiredArgsConstructor
class Finder {

    private final AssignmentRepository assignments;
    private final PartRepository parts;
    private final Campaigns campaigns;
    private final AssignmentPolicy policy;

    Seen assignment(Actor actor, UUID id) {
        var assignment = assignments.findById(id).orElseThrow(() -> new RecordNotFound(Assignment.class, id));
        var all = parts.of(List.of(id));
        var campaign = campaigns.ref(assignment.getCampaignId());
        var standing = policy.standing(actor, campaign);
        if (!policy.sees(standing, assignment, all)) {
            throw new RecordNotFound(Assignment.class, id);
        }
        return new Seen(assignment, all, campaign, standing);
    }

    SeenPart part(Actor actor, UUID id) {
        var part = parts.withAssignment(id).orElseThrow(() -> new RecordNotFound(AssignmentPart.class, id));
        var assignment = part.getAssignment();
        var all = parts.of(List.of(assignment.getId()));
        var campaign = campaigns.ref(assignment.getCampaignId());
        var standing = policy.standing(actor, campaign);
        if (!policy.sees(standing, assignment, all) || !policy.seesWhole(standing, part, all)) {
            throw new RecordNotFound(AssignmentPart.class, id);
        }
        return new SeenPart(part, campaign, standing);
    }

    /** A campaign whose assignments the person may write. */
    CampaignRef writable(Actor actor, UUID campaignId) {
        var campaign = campaigns.visible(actor, campaignId);
        policy.ensureMayWrite(actor, campaign);
        return campaign;
    }

    /** An assignment that the person may write. */
    Seen writableAssignment(Actor actor, UUID id) {
        var seen = assignment(actor, id);
        policy.ensureMayWrite(actor, seen.campaign());
        return seen;
    }
}
