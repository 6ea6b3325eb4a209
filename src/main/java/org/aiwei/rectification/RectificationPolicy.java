package org.aiwei.rectification;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.INSPECTOR;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.inspection.Rounds;
import org.aiwei.platform.RuleBroken;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with an item. {@link Sight} says in SQL what is seen. */
@Component
@RequiredArgsConstructor
class RectificationPolicy {

    static final Duty[] READERS = {CAMPAIGN_OFFICER, BUREAU_LEADER, INSPECTOR, UNIT_LEADER, UNIT_REPORTER};
    static final Duty[] UNIT = {UNIT_REPORTER, UNIT_LEADER};

    private final Campaigns campaigns;
    private final Rounds rounds;

    /** The office that runs it, leaders of the bureau, the responsible unit from above, and the team that found it. */
    Sight visibleTo(Actor actor) {
        return Sight.of(actor, rounds.everOn(actor.id()));
    }

    /** State machine ∩ rights: the buttons. */
    Set<RectificationAction> allowed(Actor actor, Seen seen) {
        var actions = EnumSet.noneOf(RectificationAction.class);
        if (running(seen)) {
            for (var action : RectificationAction.values()) {
                if (action.possibleFrom(seen.item().getStatus()) && mayEver(actor, action, seen)) {
                    actions.add(action);
                }
            }
        }
        return actions;
    }

    void ensure(Actor actor, RectificationAction action, Seen seen) {
        if (!mayEver(actor, action, seen)) {
            throw new AccessDeniedException(
                    actor.name() + " may not " + action + " " + seen.item().getNo());
        }
        if (!running(seen)) {
            throw new RuleBroken(
                    "rectification.campaign.not-running", seen.campaign().name());
        }
    }

    private boolean mayEver(Actor actor, RectificationAction action, Seen seen) {
        return switch (action) {
            case ACCEPT, ASK_RETURN, PLAN, SUBMIT, WITHDRAW_SUBMISSION -> ofUnit(actor, seen);
            case ASK_EXTENSION, WITHDRAW_EXTENSION, ASK_LONG_TERM, WITHDRAW_LONG_TERM -> ofUnit(actor, seen);
            case BACK_EXTENSION, BACK_LONG_TERM -> atUnitStep(seen) && leadsUnit(actor, seen);
            case REFUSE_EXTENSION, REFUSE_LONG_TERM -> atUnitStep(seen) ? leadsUnit(actor, seen) : decides(actor, seen);
            case GRANT_EXTENSION, GRANT_LONG_TERM -> !atUnitStep(seen) && decides(actor, seen);
            case REASSIGN, REFUSE_RETURN, TRANSFER, REVIEW_STAGE, CLOSE_AS, VOID -> decides(actor, seen);
            case VERIFY, REJECT ->
                verifies(actor, seen) && !actor.id().equals(seen.item().getSubmittedBy());
            case OBJECT, REOPEN -> verifies(actor, seen);
            case FINISH_NOTICE -> actor.automatic() || decides(actor, seen);
        };
    }

    /** The office; where the office itself is responsible, a leader of the bureau. */
    private boolean decides(Actor actor, Seen seen) {
        boolean own = seen.item().getUnitId().equals(seen.campaign().officeUnitId());
        return own ? campaigns.leads(actor, seen.campaign()) : campaigns.runs(actor, seen.campaign());
    }

    /** Never somebody who holds a post at the responsible unit. */
    private boolean verifies(Actor actor, Seen seen) {
        boolean near = actor.posts().stream()
                .anyMatch(post -> post.unitId().equals(seen.item().getUnitId()));
        boolean above = campaigns.runs(actor, seen.campaign()) || campaigns.leads(actor, seen.campaign());
        return !near && (above || seen.finder());
    }

    /** Whether this person knows who found it undercover. */
    boolean knowsFinder(Actor actor, Seen seen) {
        return seen.finder() || campaigns.runs(actor, seen.campaign()) || campaigns.leads(actor, seen.campaign());
    }

    /** After-photos are the unit's while it works. */
    boolean mayAddAfter(Actor actor, Seen seen) {
        return running(seen) && seen.item().getStatus().worked() && ofUnit(actor, seen);
    }

    /** Further photos of how it was are the office's. */
    boolean mayAddBefore(Actor actor, Seen seen) {
        return running(seen) && seen.item().getStatus().open() && decides(actor, seen);
    }

    private static boolean running(Seen seen) {
        return seen.campaign().status() == CampaignStatus.PUBLISHED;
    }

    private static boolean atUnitStep(Seen seen) {
        return seen.item().next() == NextActor.UNIT_LEADER_TO_BACK;
    }

    private static boolean ofUnit(Actor actor, Seen seen) {
        return actor.actsFor(seen.item().getUnitId(), UNIT);
    }

    private static boolean leadsUnit(Actor actor, Seen seen) {
        return actor.actsFor(seen.item().getUnitId(), UNIT_LEADER);
    }
}
