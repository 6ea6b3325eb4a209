package org.aiwei.bulletin;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignFigures;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Figure;
import org.springframework.stereotype.Component;

/** How many bulletins were issued, on a campaign's overview and on a leader's first page. */
@Component
@RequiredArgsConstructor
class BulletinFigures implements CampaignFigures {

    private final BulletinRepository repository;
    private final BulletinPolicy policy;

    @Override
    public List<Figure> figuresFor(Actor actor, CampaignRef campaign) {
        if (!actor.hasAny(List.of(BulletinPolicy.READERS))) {
            return List.of();
        }
        var filter = new BulletinFilter(campaign.id(), BulletinStatus.ISSUED, null, null);
        long issued = repository.count(policy.visibleTo(actor).and(filter.toSpecification()));
        return List.of(
                new Figure("bulletin.figure", issued, "/bulletins?campaign=" + campaign.id() + "&status=ISSUED", null));
    }
}
