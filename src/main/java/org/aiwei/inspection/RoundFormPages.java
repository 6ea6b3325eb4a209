package org.aiwei.inspection;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.aiwei.standard.ItemRef;
import org.aiwei.standard.NodeLevel;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the form of a round offers; refused to who may not write. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class RoundFormPages {

    private final RoundDesk desk;
    private final Places places;
    private final Campaigns campaigns;
    private final ChecklistRepository checklists;
    private final Organizations organizations;
    private final Standards standards;

    /**
     * @param id {@code null} for a new one
     * @param campaigns to choose from, only for a new one
     * @param chosen names of the units it begins with
     */
    record Page(
            @Nullable UUID id,
            String name,
            List<Option> campaigns,
            List<Option> checklists,
            List<ItemRef> items,
            List<Option> chosen) {

        public String getTarget() {
            return id == null ? "/inspections/new" : "/inspections/" + id + "/edit";
        }

        public String getBack() {
            return id == null ? "/inspections" : "/inspections/" + id;
        }
    }

    /** @param wanted campaign whose items are offered; the first one when none is named */
    Page blank(Actor actor, @Nullable UUID wanted, List<UUID> units) {
        places.bureau(actor);
        var own = campaigns.open(actor).stream()
                .filter(campaign -> campaigns.runs(actor, campaign))
                .toList();
        var campaign = own.stream()
                .filter(each -> wanted == null || each.id().equals(wanted))
                .findFirst()
                .orElse(null);
        if (campaign == null && wanted != null) {
            return page(null, "", desk.running(actor, wanted), List.of(), units);
        }
        if (campaign == null) {
            throw new RuleBroken("inspection.campaign.none");
        }
        var options = own.stream()
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
        return page(null, "", campaign, options, units);
    }

    Page edit(Actor actor, UUID id) {
        var round = desk.own(actor, id);
        return page(id, round.getName(), campaigns.ref(round.getCampaignId()), List.of(), List.of());
    }

    RoundForm filled(Actor actor, UUID id) {
        return RoundForm.of(desk.own(actor, id));
    }

    private Page page(@Nullable UUID id, String name, CampaignRef campaign, List<Option> options, List<UUID> units) {
        return new Page(
                id,
                name,
                options,
                lists(campaign.owner()),
                standards.items(campaign.editionIds()).stream()
                        .filter(item -> item.level() != NodeLevel.REQUIREMENT)
                        .toList(),
                units.isEmpty() ? List.of() : names(organizations.byIds(units).values()));
    }

    private List<Option> lists(UnitPath owner) {
        return checklists.readyOf(owner.value()).stream()
                .map(list -> new Option(list.getId().toString(), list.title()))
                .toList();
    }

    private static List<Option> names(java.util.Collection<UnitRef> units) {
        return units.stream()
                .sorted(java.util.Comparator.comparing(unit -> unit.path().value()))
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }
}
