package org.aiwei.organization;

import static org.aiwei.access.Duty.ADMINISTRATOR;

import org.aiwei.access.Actor;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who sees and changes which units in the administration: the administrator of a unit above, or the program itself. */
@Component
class UnitPolicy {

    Specification<Unit> visibleTo(Actor actor) {
        return (unit, query, cb) -> {
            if (actor.automatic()) {
                return cb.conjunction();
            }
            var below = actor.at(ADMINISTRATOR).stream()
                    .map(path -> cb.like(unit.get("path"), path.pattern()))
                    .toList();
            return cb.or(below);
        };
    }

    /** A bureau comes with the set-up of the program or from the program's own samples, never from a signed-in person. */
    void ensureMayFound(Actor actor) {
        if (!actor.automatic()) {
            throw new AccessDeniedException(actor.name() + " may not found a bureau");
        }
    }
}
