package org.aiwei.reporting;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.evidence.EvidenceGuard;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proofs of a value are read by who sees it, and changed by who may fill it in while it is open. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class DataGuard implements EvidenceGuard {

    private final DataValueRepository values;
    private final DataPolicy policy;
    private final Campaigns campaigns;

    @Override
    public String subjectType() {
        return DataValue.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, UUID id) {
        return values.findById(id)
                .filter(value -> policy.sees(actor, value, campaigns.ref(value.getCampaignId())))
                .isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id) {
        return values.findById(id)
                .filter(value -> policy.mayFill(actor, value, campaigns.ref(value.getCampaignId())))
                .isPresent();
    }

    @Override
    public Place place(UUID id) {
        var value = values.findById(id).orElseThrow(() -> new RecordNotFound(DataValue.class, id));
        return new Place(value.getCampaignId(), value.getUnitPath());
    }
}
