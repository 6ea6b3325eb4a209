package org.aiwei.assignment.intake;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.StagedTables;
import org.aiwei.tabular.StagedTables.Staged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Only the office that runs a campaign imports into it, and only as long as it may change. */
@Component
@RequiredArgsConstructor
class ImportGate {

    private final Campaigns campaigns;
    private final StagedTables tables;
    private final JdbcClient jdbc;

    CampaignRef running(Actor actor, UUID campaignId) {
        var campaign = campaigns.visible(actor, campaignId);
        if (!campaigns.runs(actor, campaign)) {
            throw new AccessDeniedException(actor.name() + " does not run " + campaign.name());
        }
        return campaign;
    }

    CampaignRef writable(Actor actor, UUID campaignId) {
        var campaign = running(actor, campaignId);
        if (!campaign.status().editable()) {
            throw new RuleBroken("assignment.import.closed", campaign.name());
        }
        return campaign;
    }

    /** @throws RecordNotFound for the table of another person or another campaign */
    Staged staged(Actor actor, CampaignRef campaign, UUID stagedId) {
        var staged = tables.open(actor, stagedId, AssignmentImports.PURPOSE);
        if (!campaign.id().equals(staged.subjectId())) {
            throw new RecordNotFound(Staged.class, stagedId);
        }
        return staged;
    }

    /** @throws RecordNotFound for an import of another campaign */
    void imported(CampaignRef campaign, UUID importId) {
        var found = jdbc.sql("select 1 from assignment_import where id = ? and campaign_id = ?")
                .params(importId, campaign.id())
                .query(Integer.class)
                .list();
        if (found.isEmpty()) {
            throw new RecordNotFound(AssignmentImports.class, importId);
        }
    }
}
