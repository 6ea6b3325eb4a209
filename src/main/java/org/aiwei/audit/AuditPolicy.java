package org.aiwei.audit;

import static org.aiwei.access.Duty.ADMINISTRATOR;
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
import java.util.Set;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.CampaignRef;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who reads which part of the trail. Nothing else in the module decides that. */
@Component
class AuditPolicy {

    static final Set<String> ACCOUNTS = Set.of("person", "session");
    private static final Set<String> ADMINISTRATION =
            Set.of("unit", "unit_group", "person", "session", "calendar", "audit");
    private static final Set<String> NORMS =
            Set.of("standard", "calendar", "site", "checklist", "document_series", "document_number");

    /** On the trail's own page: administrators see people and units, officers what their office runs. */
    Specification<AuditEntry> visibleTo(Actor actor) {
        return (entry, query, cb) -> {
            var ways = new ArrayList<Predicate>();
            ways.add(entry.get("officeUnitId").in(actor.unitsAs(CAMPAIGN_OFFICER)));
            for (var place : actor.at(CAMPAIGN_OFFICER)) {
                ways.add(cb.and(entry.get("subjectType").in(NORMS), within(place, entry, cb)));
            }
            for (var place : actor.at(ADMINISTRATOR)) {
                ways.add(cb.and(entry.get("subjectType").in(ADMINISTRATION), administered(place, entry, cb)));
            }
            return cb.or(ways.toArray(Predicate[]::new));
        };
    }

    /**
     * On a campaign's pages. The office sees all; leaders all but what is the office's own matter still; a unit's people
     * what concerns their unit, and the campaign itself from its publication on.
     */
    Specification<AuditEntry> activity(Actor actor, CampaignRef campaign) {
        return (entry, query, cb) -> {
            var inside = cb.equal(entry.get("campaignId"), campaign.id());
            if (actor.actsFor(campaign.officeUnitId(), CAMPAIGN_OFFICER)) {
                return inside;
            }
            var ways = new ArrayList<Predicate>();
            ways.add(publicly(campaign, entry, query, cb));
            if (actor.oversees(campaign.owner(), BUREAU_LEADER)) {
                ways.add(cb.isNotNull(entry.get("unitPath")));
            }
            for (var unit : actor.at(UNIT_REPORTER, UNIT_LEADER)) {
                ways.add(cb.like(entry.get("unitPath"), unit.pattern()));
            }
            return cb.and(inside, cb.or(ways.toArray(Predicate[]::new)));
        };
    }

    /** The check tells nothing but whether the trail is whole, so whoever reads a part of it may ask. */
    void ensureChecks(Actor actor) {
        if (!actor.hasAny(Set.of(CAMPAIGN_OFFICER, ADMINISTRATOR))) {
            throw new AccessDeniedException(actor.name() + " does not read the trail");
        }
    }

    /** Kinds of entries that the page's filter offers. */
    List<String> kinds(Actor actor) {
        var kinds = new ArrayList<String>();
        if (actor.has(CAMPAIGN_OFFICER)) {
            kinds.addAll(List.of(
                    "campaign",
                    "assignment",
                    "assignment_import",
                    "evidence",
                    "standard",
                    "calendar",
                    "document_series",
                    "document_number"));
            kinds.addAll(List.of("round", "site", "checklist", "visit", "finding"));
        }
        if (actor.has(ADMINISTRATOR)) {
            kinds.addAll(List.of("unit", "unit_group", "person", "session", "calendar", "audit"));
        }
        return kinds.stream().distinct().toList();
    }

    /** What has no place, such as a try to sign in under an unknown name, concerns every bureau. */
    private static Predicate within(UnitPath place, Root<AuditEntry> entry, CriteriaBuilder cb) {
        var bureau = place.root().pattern();
        return cb.or(cb.isNull(entry.get("unitPath")), cb.like(entry.get("unitPath"), bureau));
    }

    /** An administrator reads of the units administered; what has no place, only at a bureau's top. */
    private static Predicate administered(UnitPath place, Root<AuditEntry> entry, CriteriaBuilder cb) {
        var below = cb.like(entry.get("unitPath"), place.pattern());
        return place.top() ? cb.or(cb.isNull(entry.get("unitPath")), below) : below;
    }

    private static Predicate publicly(
            CampaignRef campaign, Root<AuditEntry> entry, CriteriaQuery<?> query, CriteriaBuilder cb) {
        var sub = query.subquery(Long.class);
        var published = sub.from(AuditEntry.class);
        sub.select(cb.min(published.get("seq")))
                .where(
                        cb.equal(published.get("campaignId"), campaign.id()),
                        cb.equal(published.get("subjectType"), "campaign"),
                        cb.equal(published.get("action"), "PUBLISH"));
        return cb.and(cb.equal(entry.get("subjectType"), "campaign"), cb.greaterThanOrEqualTo(entry.get("seq"), sub));
    }
}
