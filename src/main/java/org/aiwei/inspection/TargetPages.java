package org.aiwei.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.UnitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be inspected, and the sites there. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class TargetPages {

    private final RoundPages rounds;
    private final RoundDesk desk;
    private final Places places;
    private final Campaigns campaigns;
    private final SiteRepository sites;

    record Kind(UnitKind kind, List<Choice> units) {}

    record Choice(UUID id, String name) {}

    record ListPage(RoundPage round, List<Kind> kinds) {}

    record OnePage(RoundPage round, RoundPage.Target target, List<SiteRef> sites) {}

    /** Units that are not among the targets yet, by kind. */
    ListPage all(Actor actor, UUID id) {
        var round = rounds.toArrange(actor, id);
        var taken = desk.own(actor, id).getTargets().stream()
                .map(RoundTarget::getUnitId)
                .toList();
        var kinds = new TreeMap<UnitKind, List<Choice>>();
        for (var unit : places.inspectable(campaigns.ref(round.campaignId()).owner())) {
            if (!taken.contains(unit.id())) {
                kinds.computeIfAbsent(unit.kind(), any -> new ArrayList<>()).add(new Choice(unit.id(), unit.name()));
            }
        }
        return new ListPage(
                round,
                kinds.entrySet().stream()
                        .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                        .toList());
    }

    OnePage one(Actor actor, UUID id, UUID targetId) {
        var round = rounds.toArrange(actor, id);
        var target = desk.own(actor, id).target(targetId);
        var unit = target.getUnitId();
        var there = unit == null
                ? List.<SiteRef>of()
                : sites.openAt(unit).stream().map(SiteRef::of).toList();
        var shown = round.targets().stream()
                .filter(each -> each.id().equals(targetId))
                .findFirst()
                .orElseThrow();
        return new OnePage(round, shown, there);
    }

    TargetForm filled(Actor actor, UUID id, UUID targetId) {
        var round = desk.own(actor, id);
        return TargetForm.of(round, round.target(targetId));
    }
}
