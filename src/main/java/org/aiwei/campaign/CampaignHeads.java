package org.aiwei.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignHead.Tab;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RuleBroken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The frame of a campaign's pages, also for the pages that other modules add as tabs. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CampaignHeads {

    private final Campaigns campaigns;
    private final CampaignPolicy policy;
    private final Organizations organizations;
    private final ObjectProvider<CampaignTab> tabs;

    /** @throws org.aiwei.platform.RecordNotFound when the person sees no such campaign */
    public CampaignHead of(Actor actor, UUID id) {
        return of(actor, CampaignRef.of(campaigns.load(actor, id)));
    }

    CampaignHead of(Actor actor, CampaignRef campaign) {
        return new CampaignHead(
                campaign.id(),
                campaign.name(),
                campaign.year(),
                campaign.status(),
                organizations.unit(campaign.officeUnitId()).shortName(),
                policy.runs(actor, campaign),
                policy.mayEdit(actor, campaign),
                policy.allowed(actor, campaign),
                tabs(actor, "/campaigns/" + campaign.id()));
    }

    /** Refused to who does not run it, and to everybody once it is closed. */
    CampaignHead toEdit(Actor actor, UUID id) {
        var campaign = campaigns.visible(actor, id);
        policy.ensureRuns(actor, campaign);
        if (!campaign.status().editable()) {
            throw new RuleBroken("campaign.closed", campaign.name());
        }
        return of(actor, campaign);
    }

    CampaignHead toCopy(Actor actor, UUID id) {
        var campaign = campaigns.visible(actor, id);
        policy.ensureRuns(actor, campaign);
        return of(actor, campaign);
    }

    CampaignHead toRemove(Actor actor, UUID id) {
        var campaign = campaigns.visible(actor, id);
        policy.ensureRuns(actor, campaign);
        if (campaign.status() != CampaignStatus.DRAFT) {
            throw new RuleBroken("campaign.remove");
        }
        return of(actor, campaign);
    }

    /** Refused to who does not run it, and when the state forbids the move. */
    CampaignHead toMove(Actor actor, UUID id, CampaignAction action) {
        var campaign = campaigns.visible(actor, id);
        policy.ensureRuns(actor, campaign);
        if (!action.possibleFrom(campaign.status())) {
            throw new RuleBroken("campaign." + action);
        }
        return of(actor, campaign);
    }

    private List<Tab> tabs(Actor actor, String path) {
        var everyone = EnumSet.allOf(Duty.class);
        var all = new ArrayList<>(List.of(
                new CampaignTab(10, "campaign.tab.overview", "", everyone),
                new CampaignTab(20, "campaign.tab.plan", "/plan", everyone),
                new CampaignTab(30, "campaign.tab.group", "/group", everyone),
                new CampaignTab(90, "campaign.tab.settings", "/settings", everyone)));
        tabs.stream().forEach(all::add);
        return all.stream()
                .filter(tab -> actor.hasAny(tab.duties()))
                .sorted(Comparator.comparingInt(CampaignTab::order))
                .map(tab -> new Tab(tab.label(), path + tab.suffix(), tab.suffix()))
                .toList();
    }
}
