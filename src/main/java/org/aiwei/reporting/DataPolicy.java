package org.aiwei.reporting;

import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Office and leaders see all values of a campaign, a unit those that it delivers. */
@Component
@RequiredArgsConstructor
class DataPolicy {

    private static final Duty[] UNIT = {UNIT_REPORTER, UNIT_LEADER};

    private final Campaigns campaigns;

    boolean seesAll(Actor actor, CampaignRef campaign) {
        return campaigns.runs(actor, campaign) || campaigns.leads(actor, campaign);
    }

    boolean sees(Actor actor, DataValue value, CampaignRef campaign) {
        return seesAll(actor, campaign) || delivers(actor, value);
    }

    boolean delivers(Actor actor, DataValue value) {
        return delivers(actor, value.getUnitId());
    }

    boolean delivers(Actor actor, @Nullable UUID unitId) {
        return unitId != null && actor.actsFor(unitId, UNIT);
    }

    boolean runs(Actor actor, CampaignRef campaign) {
        return campaigns.runs(actor, campaign);
    }

    /** Who delivers it fills it in; for a department outside, or in a unit's place, the office does. */
    boolean mayFill(Actor actor, DataValue value, CampaignRef campaign) {
        return running(campaign)
                && value.getStatus().open()
                && (delivers(actor, value) || campaigns.runs(actor, campaign));
    }

    Set<DataAction> allowed(Actor actor, DataValue value, CampaignRef campaign) {
        var actions = EnumSet.noneOf(DataAction.class);
        for (var action : DataAction.values()) {
            if (running(campaign)
                    && action.possibleFrom(value.getStatus())
                    && mayEver(actor, action, value, campaign)) {
                actions.add(action);
            }
        }
        return actions;
    }

    void ensure(Actor actor, DataAction action, DataValue value, CampaignRef campaign) {
        if (!running(campaign) || !mayEver(actor, action, value, campaign)) {
            throw new AccessDeniedException(actor.name() + " may not " + action + " value " + value.getId());
        }
    }

    void ensureFills(Actor actor, DataValue value, CampaignRef campaign) {
        if (!running(campaign) || !(delivers(actor, value) || campaigns.runs(actor, campaign))) {
            throw new AccessDeniedException(actor.name() + " does not deliver value " + value.getId());
        }
    }

    void ensureRuns(Actor actor, CampaignRef campaign) {
        if (!running(campaign) || !campaigns.runs(actor, campaign)) {
            throw new AccessDeniedException(actor.name() + " does not run " + campaign.name());
        }
    }

    private boolean mayEver(Actor actor, DataAction action, DataValue value, CampaignRef campaign) {
        return switch (action) {
            case SUBMIT, WITHDRAW -> delivers(actor, value) || campaigns.runs(actor, campaign);
            case VERIFY, RETURN -> seesAll(actor, campaign);
            case PASS_ON, LOCK, FILE -> campaigns.runs(actor, campaign);
        };
    }

    private static boolean running(CampaignRef campaign) {
        return campaign.status() == CampaignStatus.PUBLISHED;
    }
}
