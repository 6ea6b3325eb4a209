package org.aiwei.inspection;

import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what with a visit. */
@Component
@RequiredArgsConstructor
class VisitPolicy {

    private final RoundTargets targets;
    private final Clock clock;

    Specification<Visit> visibleTo(Actor actor) {
        var today = LocalDate.now(clock);
        return (visit, query, cb) -> new Sight<>(actor, today, visit, query, cb).all();
    }

    /** Any member of the team who may go there today, whoever began it. */
    boolean mayWork(Actor actor, Visit visit) {
        return visit.getStatus() == VisitStatus.OPEN && targets.goes(actor, visit.getTargetId());
    }

    /** The paper may reach the office later, so the office may write down the signature as well. */
    boolean maySign(Actor actor, Visit visit) {
        return visit.getStatus() == VisitStatus.FINISHED
                && (actor.actsFor(visit.getOfficeUnitId(), CAMPAIGN_OFFICER)
                        || targets.goes(actor, visit.getTargetId()));
    }

    void ensureGoes(Actor actor, Visit visit) {
        ensure(targets.goes(actor, visit.getTargetId()), actor, visit);
    }

    void ensureSigns(Actor actor, Visit visit) {
        var office = actor.actsFor(visit.getOfficeUnitId(), CAMPAIGN_OFFICER);
        ensure(office || targets.goes(actor, visit.getTargetId()), actor, visit);
    }

    private static void ensure(boolean may, Actor actor, Visit visit) {
        if (!may) {
            throw new AccessDeniedException(actor.name() + " does not go on with visit " + visit.getId());
        }
    }
}
