package org.aiwei.rectification;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.LadderStep;
import org.aiwei.platform.RuleBroken;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who urges, decides about proposed steps and looks back; {@link RectificationPolicy} says who sees the item at all. */
@Component
@RequiredArgsConstructor
class FollowUpPolicy {

    private final RectificationPolicy items;
    private final Campaigns campaigns;

    /** The office that runs it and the leaders of the bureau. */
    boolean above(Actor actor, Seen seen) {
        return campaigns.runs(actor, seen.campaign()) || campaigns.leads(actor, seen.campaign());
    }

    boolean nudges(Actor actor, Seen seen) {
        return seen.campaign().status() == CampaignStatus.PUBLISHED && above(actor, seen);
    }

    void ensureNudges(Actor actor, Seen seen) {
        if (!above(actor, seen)) {
            throw refused(actor, "urge", seen);
        }
        ensureRunning(seen);
    }

    /** Interview and accountability are a leader's word, all else the office's. */
    boolean decides(Actor actor, LadderStep step, Seen seen) {
        return Escalation.byLeader(step)
                ? campaigns.leads(actor, seen.campaign())
                : campaigns.runs(actor, seen.campaign());
    }

    void ensureDecides(Actor actor, LadderStep step, Seen seen) {
        if (!decides(actor, step, seen)) {
            throw refused(actor, "decide " + step, seen);
        }
        ensureRunning(seen);
    }

    /** Whoever may say that a close-out did not hold. */
    void ensureLooksBack(Actor actor, Seen seen) {
        items.ensure(actor, RectificationAction.REOPEN, seen);
    }

    /** The office and the leaders keep the record of an interview. */
    void ensureRecords(Actor actor, Seen seen) {
        if (!above(actor, seen)) {
            throw refused(actor, "record", seen);
        }
    }

    private static void ensureRunning(Seen seen) {
        if (seen.campaign().status() != CampaignStatus.PUBLISHED) {
            throw new RuleBroken(
                    "rectification.campaign.not-running", seen.campaign().name());
        }
    }

    private static AccessDeniedException refused(Actor actor, String what, Seen seen) {
        return new AccessDeniedException(
                actor.name() + " may not " + what + " " + seen.item().getNo());
    }
}
