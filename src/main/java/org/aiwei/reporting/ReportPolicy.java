package org.aiwei.reporting;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with collections and reports. Lists say the same in SQL. */
@Component
@RequiredArgsConstructor
class ReportPolicy {

    static final Duty[] READERS = {CAMPAIGN_OFFICER, BUREAU_LEADER, UNIT_LEADER, UNIT_REPORTER};
    static final Duty[] UNIT = {UNIT_REPORTER, UNIT_LEADER};

    private final Campaigns campaigns;

    Stand stand(Actor actor, CampaignRef campaign, Report report, Collection<ReportRow> rows) {
        var departments = List.copyOf(actor.unitsAs(UNIT));
        var led = rows.stream()
                .map(ReportRow::getLeadUnitId)
                .filter(lead -> lead != null && departments.contains(lead) && !lead.equals(report.getUnitId()))
                .distinct()
                .toList();
        return new Stand(
                actor.actsFor(report.getUnitId(), UNIT),
                campaigns.runs(actor, campaign),
                campaigns.leads(actor, campaign),
                List.copyOf(led));
    }

    boolean runs(Actor actor, CampaignRef campaign) {
        return campaigns.runs(actor, campaign);
    }

    /** The unit's own people and those above know that it is there; a lead department from submission on. */
    boolean sees(Stand stand, Report report) {
        return stand.own()
                || stand.above()
                || (report.getStatus().sent() && !stand.leads().isEmpty());
    }

    /** A draft is the unit's alone. */
    boolean reads(Stand stand, Report report) {
        return stand.own() || (sees(stand, report) && report.getStatus().sent());
    }

    /** A lead department reads the rows of its own assignments, and nothing else. */
    boolean reads(Stand stand, Report report, ReportRow row) {
        return reads(stand, report) && (stand.whole() || stand.leads().contains(row.getLeadUnitId()));
    }

    boolean mayFill(Stand stand, Report report, CampaignRef campaign, ReportCollection collection) {
        return stand.own() && report.getStatus().owed() && running(campaign, collection);
    }

    /** State machine ∩ rights: the buttons. */
    Set<ReportAction> allowed(Stand stand, Report report, CampaignRef campaign, Review review) {
        var actions = EnumSet.noneOf(ReportAction.class);
        if (!running(campaign, review.collection())) {
            return actions;
        }
        for (var action : ReportAction.values()) {
            if (action.possibleFrom(report.getStatus())
                    && mayEver(stand, action)
                    && makesSense(stand, action, report, review)) {
                actions.add(action);
            }
        }
        return actions;
    }

    void ensure(Actor actor, Stand stand, ReportAction action, Report report) {
        if (!mayEver(stand, action)) {
            throw new AccessDeniedException(actor.name() + " may not " + action + " report " + report.getId());
        }
    }

    void ensureRuns(Actor actor, CampaignRef campaign) {
        if (!campaigns.runs(actor, campaign)) {
            throw new AccessDeniedException(actor.name() + " does not run " + campaign.name());
        }
    }

    /** Before anything of a request is looked at: nobody else has a campaign that they run. */
    static void ensureOfficer(Actor actor) {
        if (!actor.has(CAMPAIGN_OFFICER)) {
            throw new AccessDeniedException(actor.name() + " works in no campaign office");
        }
    }

    static boolean running(CampaignRef campaign, ReportCollection collection) {
        return campaign.status() == CampaignStatus.PUBLISHED && collection.open();
    }

    private static boolean mayEver(Stand stand, ReportAction action) {
        return switch (action) {
            case START, SUBMIT, WITHDRAW -> stand.own();
            case APPROVE_ROWS -> !stand.leads().isEmpty();
            case RETURN -> stand.office() || !stand.leads().isEmpty();
            case APPROVE, EXEMPT_UNIT, UNDO_EXEMPT, UNLOCK -> stand.office();
        };
    }

    private static boolean makesSense(Stand stand, ReportAction action, Report report, Review review) {
        return switch (action) {
            case START -> false;
            case WITHDRAW -> review.untouched();
            case APPROVE_ROWS -> review.waitsFor(stand.leads());
            case RETURN ->
                stand.office() || (report.getStatus() == ReportStatus.SUBMITTED && review.waitsFor(stand.leads()));
            case APPROVE -> review.leadsDone();
            case UNLOCK -> review.collection().isLockAfter();
            default -> true;
        };
    }

    /** Units whose people the actor is one of. */
    static List<UUID> units(Actor actor) {
        return actor.unitsAs(UNIT);
    }
}
