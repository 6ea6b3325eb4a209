package org.aiwei.reporting;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.evidence.EvidenceGuard;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kept copies are read by office and leaders, and changed by nobody once they are sealed. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ClosingGuard implements EvidenceGuard {

    private final RollupClosingRepository closings;
    private final Campaigns campaigns;

    @Override
    public String subjectType() {
        return RollupClosing.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, UUID id) {
        return closings.findById(id)
                .map(closing -> campaigns.ref(closing.getCampaignId()))
                .filter(campaign -> campaigns.runs(actor, campaign) || campaigns.leads(actor, campaign))
                .isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id) {
        return closings.findById(id)
                .filter(closing -> !closing.isSealed())
                .filter(closing -> campaigns.runs(actor, campaigns.ref(closing.getCampaignId())))
                .isPresent();
    }

    @Override
    public Place place(UUID id) {
        var closing = closings.findById(id).orElseThrow(() -> new RecordNotFound(RollupClosing.class, id));
        return new Place(closing.getCampaignId(), null);
    }
}
