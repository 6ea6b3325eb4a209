package org.aiwei.assignment;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RuleBroken;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with assignments. {@link Sight} says the same of what is seen, in SQL. */
@Component
@RequiredArgsConstructor
class AssignmentPolicy {

    static final Duty[] READERS = {CAMPAIGN_OFFICER, BUREAU_LEADER, UNIT_LEADER, UNIT_REPORTER};
    private static final Duty[] UNIT = {UNIT_REPORTER, UNIT_LEADER};

    private final Campaigns campaigns;

    /** While a campaign is a draft it is its office's alone. */
    Standing standing(Actor actor, CampaignRef campaign) {
        boolean published = campaign.status() != CampaignStatus.DRAFT;
        return new Standing(
                campaigns.runs(actor, campaign),
                published && campaigns.leads(actor, campaign),
                published ? actor.at(UNIT) : List.of());
    }

    boolean sees(Standing standing, Assignment assignment, Collection<AssignmentPart> parts) {
        if (standing.office()) {
            return true;
        }
        return !assignment.draft() && (standing.leader() || parts.stream().anyMatch(part -> own(standing, part)));
    }

    /** Whether a part of a visible assignment is seen with all that belongs to it: own, as lead department, from above. */
    boolean seesWhole(Standing standing, AssignmentPart part, Collection<AssignmentPart> parts) {
        if (standing.above()) {
            return true;
        }
        boolean asLead = parts.stream().anyMatch(lead -> lead.leads() && own(standing, lead));
        return part.live() && (asLead || own(standing, part));
    }

    private static boolean own(Standing standing, AssignmentPart part) {
        return part.live() && standing.coversUnitOf(part);
    }

    /** State machine ∩ rights: the buttons. */
    Set<PartAction> allowed(Actor actor, AssignmentPart part, CampaignRef campaign) {
        var actions = EnumSet.noneOf(PartAction.class);
        if (running(part, campaign)) {
            for (var action : PartAction.values()) {
                if (action.possibleFrom(part.getStatus()) && mayEver(actor, action, part, campaign)) {
                    actions.add(action);
                }
            }
        }
        return actions;
    }

    void ensure(Actor actor, PartAction action, AssignmentPart part, CampaignRef campaign) {
        if (!mayEver(actor, action, part, campaign)) {
            throw new AccessDeniedException(actor.name() + " may not " + action + " part " + part.getId());
        }
        ensureRunning(part, campaign);
    }

    /** The unit's own people write progress and break the part down. */
    boolean mayReport(Actor actor, AssignmentPart part, CampaignRef campaign) {
        return running(part, campaign) && part.getStatus() == PartStatus.ACCEPTED && ofUnit(actor, part);
    }

    void ensureMayReport(Actor actor, AssignmentPart part, CampaignRef campaign) {
        if (!ofUnit(actor, part)) {
            throw new AccessDeniedException(actor.name() + " does not work on part " + part.getId());
        }
        ensureRunning(part, campaign);
    }

    boolean mayWrite(Standing standing, CampaignRef campaign) {
        return standing.office() && campaign.status().editable();
    }

    void ensureMayWrite(Actor actor, CampaignRef campaign) {
        if (!campaigns.runs(actor, campaign)) {
            throw new AccessDeniedException(actor.name() + " does not run " + campaign.name());
        }
        if (!campaign.status().editable()) {
            throw new RuleBroken("assignment.campaign.closed", campaign.name());
        }
    }

    private boolean mayEver(Actor actor, PartAction action, AssignmentPart part, CampaignRef campaign) {
        return switch (action) {
            case ACCEPT, ASK_RETURN, CLAIM, WITHDRAW -> ofUnit(actor, part);
            case REFUSE_RETURN, REASSIGN, REOPEN -> campaigns.runs(actor, campaign);
            case CONFIRM, RETURN_CLAIM -> !claimant(actor, part) && mayJudge(actor, part, campaign);
        };
    }

    /** A cooperating unit's claim is judged by the lead department or the office, the lead department's by the office. */
    private boolean mayJudge(Actor actor, AssignmentPart part, CampaignRef campaign) {
        if (campaigns.runs(actor, campaign)) {
            return true;
        }
        if (part.leads()) {
            return part.getUnitId().equals(campaign.officeUnitId()) && campaigns.leads(actor, campaign);
        }
        var lead = part.getAssignment().getLeadUnitId();
        return lead != null && actor.actsFor(lead, UNIT);
    }

    /** Whoever claimed it, and everybody of the same unit: none of them says that it is done. */
    private static boolean claimant(Actor actor, AssignmentPart part) {
        return actor.id().equals(part.getClaimedBy())
                || actor.posts().stream().anyMatch(post -> post.unitId().equals(part.getUnitId()));
    }

    private static boolean ofUnit(Actor actor, AssignmentPart part) {
        return actor.actsFor(part.getUnitId(), UNIT);
    }

    private static boolean running(AssignmentPart part, CampaignRef campaign) {
        return part.getAssignment().getStatus() == AssignmentStatus.ISSUED
                && campaign.status() == CampaignStatus.PUBLISHED;
    }

    private static void ensureRunning(AssignmentPart part, CampaignRef campaign) {
        if (campaign.status() != CampaignStatus.PUBLISHED) {
            throw new RuleBroken("assignment.campaign.not-running", campaign.name());
        }
        if (part.getAssignment().getStatus() != AssignmentStatus.ISSUED) {
            throw new RuleBroken("assignment.not-issued");
        }
    }
}
