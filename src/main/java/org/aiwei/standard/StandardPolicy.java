package org.aiwei.standard;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.INSPECTOR;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.List;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.UnitPath;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who reads and who changes standards. The norms are public inside a bureau; another bureau's editions do not exist. */
@Component
class StandardPolicy {

    static final Duty[] READERS = {CAMPAIGN_OFFICER, BUREAU_LEADER, INSPECTOR, UNIT_LEADER, UNIT_REPORTER};

    Specification<StandardEdition> visibleTo(Actor actor) {
        var bureaus = bureaus(actor, READERS);
        return (edition, query, cb) -> bureaus.isEmpty()
                ? cb.disjunction()
                : cb.or(
                        cb.isNull(edition.get("ownerPath")),
                        edition.get("ownerPath").in(bureaus));
    }

    boolean mayEdit(Actor actor, StandardEdition edition) {
        var owner = edition.getOwnerPath();
        return owner != null && bureaus(actor, CAMPAIGN_OFFICER).contains(owner);
    }

    boolean mayCopy(Actor actor) {
        return actor.has(CAMPAIGN_OFFICER);
    }

    void ensureMayEdit(Actor actor, StandardEdition edition) {
        if (!mayEdit(actor, edition)) {
            throw new AccessDeniedException(actor.name() + " may not change " + edition.title());
        }
    }

    /** The bureau for which an officer makes editions. */
    UnitPath bureauOf(Actor officer) {
        return bureaus(officer, CAMPAIGN_OFFICER).stream()
                .findFirst()
                .map(UnitPath::new)
                .orElseThrow(() -> new AccessDeniedException(officer.name() + " is no campaign officer"));
    }

    private static List<String> bureaus(Actor actor, Duty... duties) {
        return actor.at(duties).stream().map(StandardPolicy::bureau).distinct().toList();
    }

    /** A bureau is the root of its tree of units. */
    private static String bureau(UnitPath unit) {
        return unit.root().value();
    }
}
