package org.aiwei.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which units no team has visited. Secret visits count, so only the running office and the leaders see it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class Coverage {

    private final Campaigns campaigns;
    private final Places places;
    private final ObjectProvider<VisitRecords> visits;
    private final Clock clock;

    record Row(UUID id, String name, @Nullable LocalDate last) {}

    /** @param left those not visited */
    record Kind(UnitKind kind, int units, List<Row> left) {

        public int getVisited() {
            return units - left.size();
        }
    }

    /**
     * @param campaign the one shown, or {@code null} when there is none
     * @param month since the first of this month; otherwise in the whole campaign
     */
    record Page(List<Option> campaigns, @Nullable UUID campaign, boolean month, boolean office, List<Kind> kinds) {

        public int getUnits() {
            return kinds.stream().mapToInt(Kind::units).sum();
        }

        public int getLeft() {
            return kinds.stream().mapToInt(kind -> kind.left().size()).sum();
        }
    }

    Page of(Actor actor, @Nullable UUID wanted, boolean month) {
        if (!RoundLists.inside(actor)) {
            throw new AccessDeniedException(actor.name() + " has no view of all units");
        }
        var seen = campaigns.open(actor).stream()
                .filter(campaign -> campaigns.runs(actor, campaign) || campaigns.leads(actor, campaign))
                .toList();
        var chosen = seen.stream()
                .filter(campaign -> wanted == null || campaign.id().equals(wanted))
                .findFirst()
                .orElse(null);
        var options = seen.stream()
                .map(campaign -> new Option(campaign.id().toString(), campaign.name()))
                .toList();
        return chosen == null
                ? new Page(options, null, month, false, List.of())
                : new Page(options, chosen.id(), month, campaigns.runs(actor, chosen), kinds(chosen, month));
    }

    private List<Kind> kinds(CampaignRef campaign, boolean month) {
        var since = month ? LocalDate.now(clock).withDayOfMonth(1) : LocalDate.MIN;
        var last = last(campaign.id());
        var units = new TreeMap<UnitKind, List<UnitRef>>();
        for (var unit : places.inspectable(campaign.owner())) {
            units.computeIfAbsent(unit.kind(), any -> new ArrayList<>()).add(unit);
        }
        return units.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue().size(), left(kind.getValue(), last, since)))
                .toList();
    }

    private static List<Row> left(List<UnitRef> units, Map<UUID, LocalDate> last, LocalDate since) {
        return units.stream()
                .map(unit -> new Row(unit.id(), unit.name(), last.get(unit.id())))
                .filter(row -> row.last() == null || row.last().isBefore(since))
                .toList();
    }

    private Map<UUID, LocalDate> last(UUID campaignId) {
        var last = new HashMap<UUID, LocalDate>();
        visits.forEach(records -> last.putAll(records.lastByUnit(campaignId)));
        return last;
    }
}
