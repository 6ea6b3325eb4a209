package org.aiwei.rectification;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.aiwei.access.Actor;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what with a notice. A draft is its office's alone, also one that was given up; for the unit it exists
 * from its issue.
 */
@Component
class NoticePolicy {

    Specification<RectificationNotice> visibleTo(Actor actor) {
        return (notice, query, cb) -> {
            var ways = new ArrayList<Predicate>();
            ways.add(notice.get("officeUnitId").in(actor.unitsAs(CAMPAIGN_OFFICER)));
            for (var bureau : actor.at(BUREAU_LEADER)) {
                ways.add(cb.and(
                        cb.like(notice.get("ownerPath"), bureau.pattern()),
                        cb.isNotNull(notice.get("signerId")), // what was never sent to one of them may be void
                        cb.notEqual(notice.get("status"), NoticeStatus.DRAFT)));
            }
            for (var unit : actor.at(RectificationPolicy.UNIT)) {
                ways.add(cb.and(cb.like(notice.get("unitPath"), unit.pattern()), cb.isNotNull(notice.get("number"))));
            }
            return cb.or(ways.toArray(Predicate[]::new));
        };
    }

    Set<NoticeAction> allowed(Actor actor, RectificationNotice notice) {
        var actions = EnumSet.noneOf(NoticeAction.class);
        for (var action : NoticeAction.values()) {
            if (action.possibleFrom(notice.getStatus()) && mayEver(actor, action, notice)) {
                actions.add(action);
            }
        }
        return actions;
    }

    void ensure(Actor actor, NoticeAction action, RectificationNotice notice) {
        if (!mayEver(actor, action, notice)) {
            throw new AccessDeniedException(actor.name() + " may not " + action + " notice " + notice.getId());
        }
    }

    boolean runs(Actor actor, RectificationNotice notice) {
        return actor.actsFor(notice.getOfficeUnitId(), CAMPAIGN_OFFICER);
    }

    void ensureRuns(Actor actor, RectificationNotice notice) {
        if (!runs(actor, notice)) {
            throw new AccessDeniedException(actor.name() + " does not run notice " + notice.getId());
        }
    }

    /** The people of the unit it was handed to. */
    boolean received(Actor actor, RectificationNotice notice) {
        return notice.issued() && actor.actsFor(notice.getUnitId(), RectificationPolicy.UNIT);
    }

    private boolean mayEver(Actor actor, NoticeAction action, RectificationNotice notice) {
        return switch (action) {
            case SUBMIT, WITHDRAW, VOID -> runs(actor, notice);
            case SIGN, RETURN -> actor.id().equals(notice.getSignerId()) && actor.has(BUREAU_LEADER);
        };
    }
}
