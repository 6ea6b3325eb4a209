package org.aiwei.assignment;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Component;

/** Hands assignments to their units. */
@Component
@RequiredArgsConstructor
class Issuing {

    private final AssignmentRepository assignments;
    private final PartRepository parts;
    private final Participation participation;
    private final Organizations organizations;
    private final Clock clock;

    /** Those drafts that have a lead department; the others wait. */
    int issueComplete(Actor actor, CampaignRef campaign) {
        var complete =
                assignments.findByCampaignIdAndStatusOrderByNumber(campaign.id(), AssignmentStatus.DRAFT).stream()
                        .filter(assignment -> assignment.getLeadUnitId() != null)
                        .toList();
        issue(actor, campaign, complete);
        return complete.size();
    }

    void issue(Actor actor, CampaignRef campaign, List<Assignment> chosen) {
        if (campaign.status() != CampaignStatus.PUBLISHED) {
            throw new RuleBroken("assignment.campaign.not-running", campaign.name());
        }
        chosen.forEach(Assignment::issue);
        assignments.saveAll(chosen);
        hand(actor, campaign, parts.of(chosen.stream().map(Assignment::getId).toList()));
    }

    /** Tells units of parts that are theirs from now on. */
    void hand(Actor actor, CampaignRef campaign, Collection<AssignmentPart> shares) {
        var names = names(shares);
        var now = clock.instant();
        participation.join(shares);
        shares.forEach(part -> part.issue(actor, new Setting(campaign, names.getOrDefault(part.getUnitId(), ""), now)));
        parts.saveAll(shares); // publishes that they were issued
    }

    private Map<UUID, String> names(Collection<AssignmentPart> shares) {
        var units = shares.stream().map(AssignmentPart::getUnitId).distinct().toList();
        return organizations.byIds(units).values().stream().collect(toMap(UnitRef::id, UnitRef::name));
    }
}
