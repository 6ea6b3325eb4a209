package org.aiwei.ranking;

import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who sees and does what with rankings. Office and leaders see every table; a unit sees its own figure and the median once
 * a month is frozen, and the tables once they are published.
 */
@Component
@RequiredArgsConstructor
class RankingPolicy {

    private final Campaigns campaigns;

    boolean above(Actor actor, CampaignRef campaign) {
        return campaigns.runs(actor, campaign) || campaigns.leads(actor, campaign);
    }

    boolean runs(Actor actor, CampaignRef campaign) {
        return campaigns.runs(actor, campaign);
    }

    boolean own(Actor actor, String unitPath) {
        return actor.oversees(new UnitPath(unitPath), UNIT_REPORTER, UNIT_LEADER);
    }

    Set<RankingAction> allowed(Actor actor, CampaignRef campaign, RankingStatus status) {
        return runs(actor, campaign) ? RankingAction.from(status) : EnumSet.noneOf(RankingAction.class);
    }

    void ensureRuns(Actor actor, CampaignRef campaign) {
        if (!runs(actor, campaign)) {
            throw new AccessDeniedException(actor.name() + " does not rank " + campaign.name());
        }
    }
}
