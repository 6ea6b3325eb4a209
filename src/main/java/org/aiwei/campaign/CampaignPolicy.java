package org.aiwei.campaign;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with a campaign. Nothing else in the module decides that. */
@Component
class CampaignPolicy {

    /**
     * The running office sees its own, drafts included. From publication on: the bureau's other offices, its leaders,
     * and the people of the units that take part. Nobody else.
     */
    Specification<Campaign> visibleTo(Actor actor) {
        return (campaign, query, cb) -> {
            var own = campaign.get("officeUnitId").in(actor.unitsAs(CAMPAIGN_OFFICER));
            var issued = cb.notEqual(campaign.get("status"), CampaignStatus.DRAFT);
            return cb.or(own, cb.and(issued, cb.or(onceIssued(actor, campaign, query, cb))));
        };
    }

    boolean runs(Actor actor, CampaignRef campaign) {
        return actor.actsFor(campaign.officeUnitId(), CAMPAIGN_OFFICER);
    }

    boolean leads(Actor actor, CampaignRef campaign) {
        return actor.oversees(campaign.owner(), BUREAU_LEADER);
    }

    /** State machine ∩ rights: the buttons. */
    List<CampaignAction> allowed(Actor actor, CampaignRef campaign) {
        return runs(actor, campaign) ? CampaignAction.from(campaign.status()) : List.of();
    }

    boolean mayEdit(Actor actor, CampaignRef campaign) {
        return runs(actor, campaign) && campaign.status().editable();
    }

    void ensureRuns(Actor actor, CampaignRef campaign) {
        if (!runs(actor, campaign)) {
            throw new AccessDeniedException(actor.name() + " does not run " + campaign.name());
        }
    }

    private static Predicate[] onceIssued(
            Actor actor, Root<Campaign> campaign, CriteriaQuery<?> query, CriteriaBuilder cb) {
        var ways = new ArrayList<Predicate>();
        for (var office : actor.at(CAMPAIGN_OFFICER)) {
            var below = cb.concat(campaign.get("ownerPath"), "%");
            ways.add(cb.like(cb.literal(office.value()), below));
        }
        for (var bureau : actor.at(BUREAU_LEADER)) {
            ways.add(cb.like(campaign.get("ownerPath"), bureau.pattern()));
        }
        var units = actor.at(UNIT_REPORTER, UNIT_LEADER);
        if (!units.isEmpty()) {
            ways.add(takesPart(units, campaign, query, cb));
        }
        return ways.toArray(Predicate[]::new);
    }

    private static Predicate takesPart(
            List<UnitPath> units, Root<Campaign> campaign, CriteriaQuery<?> query, CriteriaBuilder cb) {
        var sub = query.subquery(Integer.class);
        var participant = sub.from(CampaignParticipant.class);
        var paths = units.stream()
                .map(unit -> cb.like(participant.get("unitPath"), unit.pattern()))
                .toArray(Predicate[]::new);
        var same = cb.equal(participant.get("key").get("campaignId"), campaign.get("id"));
        return cb.exists(sub.select(cb.literal(1)).where(same, cb.or(paths)));
    }
}
