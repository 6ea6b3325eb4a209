package org.aiwei.assignment;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.Campaigns;
import org.springframework.stereotype.Component;

/**
 * Keeps a campaign in its state while something is written inside it: whoever closes it waits for what has begun, and
 * what begins afterwards finds it closed. First of all, before anything is read.
 */
@Component
@RequiredArgsConstructor
class CampaignGate {

    private final AssignmentRepository assignments;
    private final PartRepository parts;
    private final Campaigns campaigns;

    void hold(UUID campaignId) {
        campaigns.hold(campaignId);
    }

    void holdOf(UUID assignmentId) {
        assignments.campaignOf(assignmentId).ifPresent(campaigns::hold);
    }

    void holdOfPart(UUID partId) {
        parts.campaignOf(partId).ifPresent(campaigns::hold);
    }
}
