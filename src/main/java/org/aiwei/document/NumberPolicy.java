package org.aiwei.document;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who sees and changes number series. An office keeps its own and those of the bureau it works for; leaders look on. */
@Component
class NumberPolicy {

    Specification<DocumentSeries> visibleTo(Actor actor) {
        return (series, query, cb) -> {
            var ways = new ArrayList<Predicate>();
            for (var office : actor.at(CAMPAIGN_OFFICER)) {
                ways.add(cb.like(cb.literal(office.value()), cb.concat(series.get("ownerPath"), "%")));
            }
            for (var bureau : actor.at(BUREAU_LEADER)) {
                ways.add(cb.like(series.get("ownerPath"), bureau.pattern()));
            }
            return cb.or(ways.toArray(Predicate[]::new));
        };
    }

    boolean keeps(Actor actor, UnitPath owner) {
        return actor.at(CAMPAIGN_OFFICER).stream().anyMatch(owner::covers);
    }

    void ensureKeeps(Actor actor, UnitPath owner) {
        if (!keeps(actor, owner)) {
            throw new AccessDeniedException(actor.name() + " keeps no numbers at " + owner.value());
        }
    }
}
