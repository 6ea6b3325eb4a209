package org.aiwei.ranking;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitKind;
import org.aiwei.ranking.Scoring.Entrant;
import org.springframework.stereotype.Component;

/** Who is compared with whom: the units of a campaign by their kind. The bureau itself and guests are compared with nobody. */
@Component
@RequiredArgsConstructor
class Field {

    private static final Set<UnitKind> CLASSES = EnumSet.of(
            UnitKind.DEPARTMENT, UnitKind.SECOND_LEVEL, UnitKind.HOSPITAL, UnitKind.TOWNSHIP_CENTRE, UnitKind.TOWNSHIP);

    private final Campaigns campaigns;
    private final Organizations organizations;

    /** Those that take part and those that have a fact. */
    List<Entrant> of(UUID campaign, List<Fact> facts) {
        var ids = new HashSet<>(campaigns.participants(campaign));
        facts.forEach(fact -> ids.add(fact.unitId()));
        return organizations.byIds(ids).values().stream()
                .filter(unit -> CLASSES.contains(unit.kind()))
                .sorted(Comparator.comparing(org.aiwei.organization.UnitRef::kind)
                        .thenComparing(unit -> unit.path().value()))
                .map(unit -> new Entrant(
                        unit.id(), unit.path().value(), unit.name(), unit.kind().name()))
                .toList();
    }
}
