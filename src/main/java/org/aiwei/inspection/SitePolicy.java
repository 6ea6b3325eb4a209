package org.aiwei.inspection;

import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** The register of a bureau is read by its offices and leaders and kept by its offices; a unit's people see their own sites. */
@Component
@RequiredArgsConstructor
class SitePolicy {

    private final Places places;

    Specification<Site> visibleTo(Actor actor) {
        var bureaus = places.read(actor);
        return (site, query, cb) -> {
            var ways = new ArrayList<Predicate>();
            bureaus.forEach(bureau -> ways.add(cb.like(site.get("ownerPath"), bureau.pattern())));
            actor.at(UNIT_REPORTER, UNIT_LEADER)
                    .forEach(unit -> ways.add(cb.like(site.get("unitPath"), unit.pattern())));
            return cb.or(ways.toArray(Predicate[]::new));
        };
    }

    Specification<Checklist> checklistsFor(Actor actor) {
        var bureaus = places.read(actor);
        return (list, query, cb) -> cb.or(bureaus.stream()
                .map(bureau -> cb.like(list.get("ownerPath"), bureau.pattern()))
                .toArray(Predicate[]::new));
    }
}
