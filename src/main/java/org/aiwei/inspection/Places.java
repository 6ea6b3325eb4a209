package org.aiwei.inspection;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** To which bureau an office belongs, and which units there are to inspect. */
@Component
@RequiredArgsConstructor
class Places {

    private final Organizations organizations;

    /** The bureau whose registers this officer keeps. */
    UnitPath bureau(Actor officer) {
        return officer.at(CAMPAIGN_OFFICER).stream()
                .findFirst()
                .map(office -> organizations.root(office).path())
                .orElseThrow(() -> new AccessDeniedException(officer.name() + " works in no office"));
    }

    /** The bureaus whose registers this person reads as a whole. */
    List<UnitPath> read(Actor actor) {
        var bureaus = new ArrayList<>(actor.at(BUREAU_LEADER));
        actor.at(CAMPAIGN_OFFICER).stream()
                .map(office -> organizations.root(office).path())
                .forEach(bureaus::add);
        return bureaus.stream().distinct().toList();
    }

    boolean keeps(Actor actor, String owner) {
        return actor.at(CAMPAIGN_OFFICER).stream().anyMatch(new UnitPath(owner)::covers);
    }

    void ensureKeeps(Actor actor, String owner) {
        if (!keeps(actor, owner)) {
            throw new AccessDeniedException(actor.name() + " keeps no register of " + owner);
        }
    }

    /** The bureau itself, all below it, and units outside the health system that take part in campaigns. */
    List<UnitRef> inspectable(UnitPath bureau) {
        return organizations.all().stream()
                .filter(unit -> belongs(unit, bureau))
                .toList();
    }

    /** @throws RuleBroken when there is no such unit, or it belongs to another bureau */
    UnitRef unit(java.util.UUID id, UnitPath bureau) {
        return Optional.ofNullable(organizations.byIds(List.of(id)).get(id))
                .filter(unit -> belongs(unit, bureau))
                .orElseThrow(() -> new RuleBroken("inspection.unit.unknown"));
    }

    static boolean belongs(UnitRef unit, UnitPath bureau) {
        return unit.takesPartIn(bureau);
    }

    static List<Option> options(List<UnitRef> units) {
        return units.stream()
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }
}
