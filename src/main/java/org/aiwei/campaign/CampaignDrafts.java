package org.aiwei.campaign;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.standard.EditionRef;
import org.aiwei.standard.Standards;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a campaign begin with. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class CampaignDrafts {

    private final Campaigns campaigns;
    private final Standards standards;

    Draft draft(Actor actor, UUID id) {
        var campaign = campaigns.load(actor, id);
        var plan = campaign.getPlan();
        return new Draft(
                campaign.getVersion(),
                campaign.texts(),
                List.copyOf(plan.getPhases()),
                List.copyOf(plan.getMilestones()),
                List.copyOf(plan.getMembers()),
                campaign.rules());
    }

    /** Editions to choose from, those chosen already included. */
    List<EditionRef> offered(Actor actor, UUID id) {
        var offered = new LinkedHashSet<>(standards.editions(actor));
        offered.addAll(chosen(campaigns.load(actor, id)));
        return List.copyOf(offered);
    }

    List<EditionRef> chosen(Campaign campaign) {
        var known = standards.editions().stream().collect(Collectors.toMap(EditionRef::id, edition -> edition));
        return campaign.getPlan().getEditionIds().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }

    record Draft(
            Long version,
            CampaignTexts texts,
            List<Phase> phases,
            List<Milestone> milestones,
            List<GroupMember> members,
            CampaignRules rules) {}
}
