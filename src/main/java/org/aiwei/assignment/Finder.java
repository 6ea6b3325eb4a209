package org.aiwei.assignment;

import java.util.List;
import java.util.Optional;
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
        return maybePart(actor, id).orElseThrow(() -> new RecordNotFound(AssignmentPart.class, id));
    }

    Optional<SeenPart> maybePart(Actor actor, UUID id) {
        return parts.withAssignment(id).map(part -> seen(actor, part)).filter(this::whole);
    }

    private SeenPart seen(Actor actor, AssignmentPart part) {
        var campaign = campaigns.ref(part.getCampaignId());
        return new SeenPart(part, campaign, policy.standing(actor, campaign));
    }

    private boolean whole(SeenPart seen) {
        var assignment = seen.part().getAssignment();
        var all = parts.of(List.of(assignment.getId()));
        return policy.sees(seen.standing(), assignment, all) && policy.seesWhole(seen.standing(), seen.part(), all);
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
