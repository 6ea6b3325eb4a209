package org.aiwei.bulletin;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.UnitPath;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what with a bulletin. A draft is its office's alone, also one that was given up; for a recipient
 * it exists from its issue.
 */
@Component
class BulletinPolicy {

    static final Duty[] READERS = {CAMPAIGN_OFFICER, BUREAU_LEADER, UNIT_LEADER, UNIT_REPORTER};
    static final Duty[] UNIT = {UNIT_REPORTER, UNIT_LEADER};

    Specification<Bulletin> visibleTo(Actor actor) {
        return (bulletin, query, cb) -> {
            var ways = new ArrayList<Predicate>();
            ways.add(bulletin.get("officeUnitId").in(actor.unitsAs(CAMPAIGN_OFFICER)));
            for (var bureau : actor.at(BUREAU_LEADER)) {
                ways.add(cb.and(
                        cb.like(bulletin.get("ownerPath"), bureau.pattern()),
                        cb.isNotNull(bulletin.get("signerId")), // or a draft would come to light once it is void
                        cb.notEqual(bulletin.get("status"), BulletinStatus.DRAFT)));
            }
            var units = actor.at(UNIT);
            if (!units.isEmpty()) {
                var sub = query.subquery(Integer.class);
                var sent = sub.correlate(bulletin).join("recipients");
                var paths = units.stream()
                        .map(unit -> cb.like(sent.get("unitPath"), unit.pattern()))
                        .toArray(Predicate[]::new);
                ways.add(cb.and(
                        cb.isNotNull(bulletin.get("number")),
                        cb.exists(sub.select(cb.literal(1)).where(cb.or(paths)))));
            }
            return cb.or(ways.toArray(Predicate[]::new));
        };
    }

    Set<BulletinAction> allowed(Actor actor, Bulletin bulletin) {
        var actions = EnumSet.noneOf(BulletinAction.class);
        for (var action : BulletinAction.values()) {
            if (action.possibleFrom(bulletin.getStatus()) && mayEver(actor, action, bulletin)) {
                actions.add(action);
            }
        }
        return actions;
    }

    void ensure(Actor actor, BulletinAction action, Bulletin bulletin) {
        if (!mayEver(actor, action, bulletin)) {
            throw new AccessDeniedException(actor.name() + " may not " + action + " bulletin " + bulletin.getId());
        }
    }

    boolean runs(Actor actor, Bulletin bulletin) {
        return actor.actsFor(bulletin.getOfficeUnitId(), CAMPAIGN_OFFICER);
    }

    void ensureRuns(Actor actor, Bulletin bulletin) {
        if (!runs(actor, bulletin)) {
            throw new AccessDeniedException(actor.name() + " does not run bulletin " + bulletin.getId());
        }
    }

    /** Who sees the rows of every unit behind the numbers; others see those of their own. */
    boolean seesAllRows(Actor actor, Bulletin bulletin) {
        return runs(actor, bulletin) || actor.oversees(new UnitPath(bulletin.getOwnerPath()), BUREAU_LEADER);
    }

    boolean own(Actor actor, Row row) {
        return actor.oversees(new UnitPath(row.unitPath()), UNIT);
    }

    /** The units that got it and whose people this person is one of. */
    List<Recipient> received(Actor actor, Bulletin bulletin) {
        return bulletin.getStatus() != BulletinStatus.ISSUED
                ? List.of()
                : bulletin.getRecipients().stream()
                        .filter(unit -> actor.actsFor(unit.unitId(), UNIT))
                        .toList();
    }

    private boolean mayEver(Actor actor, BulletinAction action, Bulletin bulletin) {
        return switch (action) {
            case SUBMIT, WITHDRAW, VOID -> runs(actor, bulletin);
            case SIGN, RETURN -> actor.id().equals(bulletin.getSignerId()) && actor.has(BUREAU_LEADER);
        };
    }
}
