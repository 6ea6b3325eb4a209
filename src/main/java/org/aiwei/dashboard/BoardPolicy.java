package org.aiwei.dashboard;

import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Component;

/** Whose numbers a person sees. */
@Component
@RequiredArgsConstructor
class BoardPolicy {

    private static final Duty[] UNIT = {UNIT_REPORTER, UNIT_LEADER};

    private final Campaigns campaigns;

    /** The office and the leaders see all of a campaign; a unit's people what the unit and those below it have to do. */
    Reach reach(Actor actor, CampaignRef campaign) {
        if (above(actor, campaign)) {
            return Reach.everything();
        }
        var units = actor.at(UNIT);
        if (units.isEmpty() || campaign.status() == CampaignStatus.DRAFT) {
            throw new RecordNotFound(CampaignRef.class, campaign.id());
        }
        return new Reach(false, units);
    }

    boolean above(Actor actor, CampaignRef campaign) {
        boolean leads = campaign.status() != CampaignStatus.DRAFT && campaigns.leads(actor, campaign);
        return leads || campaigns.runs(actor, campaign);
    }

    /** @throws RecordNotFound when the unit's board is not for this person */
    void ensureSees(Actor actor, CampaignRef campaign, UnitRef unit) {
        var reach = reach(actor, campaign);
        boolean seen = reach.all()
                ? campaign.owner().covers(unit.path())
                        || campaigns.participants(campaign.id()).contains(unit.id())
                : reach.units().stream().anyMatch(own -> own.covers(unit.path()));
        if (!seen) {
            throw new RecordNotFound(UnitRef.class, unit.id());
        }
    }
}
