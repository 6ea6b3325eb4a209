package org.aiwei.reporting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.reporting.DataBoardPage.Option;
import org.aiwei.reporting.DataBoardPage.Owed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of data items, who has not sent, and the sheet for the online filing. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class DataBoard {

    private final Campaigns campaigns;
    private final DataTable table;
    private final DataPolicy policy;
    private final Organizations organizations;

    DataBoardPage page(Actor actor, DataFilter filter, @Nullable Integer page) {
        var open = campaigns.open(actor).stream()
                .filter(campaign -> !campaign.editionIds().isEmpty())
                .toList();
        var choices = open.stream()
                .map(campaign -> new Option(campaign.id().toString(), campaign.name()))
                .toList();
        if (open.isEmpty() && filter.campaign() == null) {
            return DataBoardPage.nothing(filter, Paging.page(1, "number"));
        }
        var campaign = chosen(actor, filter, open);
        var lines = table.lines(actor, campaign);
        var found = lines.stream().filter(filter::takes).toList();
        var cut = Paging.page(page, "number");
        int from = (int) Math.min(cut.getOffset(), found.size());
        var rows = found.subList(from, Math.min(from + Paging.ROWS, found.size()));
        boolean runs = policy.runs(actor, campaign);
        return new DataBoardPage(
                campaign,
                choices,
                filter,
                years(lines),
                new PageImpl<>(rows, cut, found.size()),
                verdicts(lines),
                states(lines),
                suppliers(lines),
                runs,
                runs ? units(campaign) : List.of());
    }

    List<DataLine> lines(Actor actor, UUID campaignId) {
        return table.lines(actor, campaigns.visible(actor, campaignId));
    }

    CampaignRef campaign(Actor actor, UUID campaignId) {
        return campaigns.visible(actor, campaignId);
    }

    /** Who still owes which values, by supplier. */
    List<Owed> owed(Actor actor, UUID campaignId) {
        var owed = new TreeMap<String, List<Owed.Item>>();
        for (var line : lines(actor, campaignId)) {
            line.cells().stream()
                    .filter(DataCell::owed)
                    .collect(groupingBy(DataCell::supplier, LinkedHashMap::new, counting()))
                    .forEach((supplier, years) -> owed.computeIfAbsent(supplier, any -> new java.util.ArrayList<>())
                            .add(new Owed.Item(line.item().number(), line.item().name(), years)));
        }
        return owed.entrySet().stream()
                .map(entry -> new Owed(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(Owed::values).reversed().thenComparing(Owed::supplier))
                .toList();
    }

    private CampaignRef chosen(Actor actor, DataFilter filter, List<CampaignRef> open) {
        if (filter.campaign() != null) {
            return campaigns.visible(actor, filter.campaign());
        }
        return open.stream().findFirst().orElseThrow(() -> new RecordNotFound(CampaignRef.class, "open"));
    }

    private static List<Integer> years(List<DataLine> lines) {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .map(DataCell::year)
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<DataVerdict, Long> verdicts(List<DataLine> lines) {
        return lines.stream()
                .collect(groupingBy(DataLine::verdict, () -> new EnumMap<>(DataVerdict.class), counting()));
    }

    private static Map<String, Long> states(List<DataLine> lines) {
        var counts = lines.stream()
                .flatMap(line -> line.cells().stream().map(DataCell::state).distinct())
                .collect(groupingBy(state -> state, counting()));
        var ordered = new LinkedHashMap<String, Long>();
        DataBoardPage.STATES.stream()
                .filter(counts::containsKey)
                .forEach(state -> ordered.put(state, counts.get(state)));
        return ordered;
    }

    private static List<Option> suppliers(List<DataLine> lines) {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.unitId() != null)
                .map(cell -> new Option(String.valueOf(cell.unitId()), cell.supplier()))
                .distinct()
                .sorted(Comparator.comparing(Option::text))
                .toList();
    }

    private List<Option> units(CampaignRef campaign) {
        return organizations.below(campaign.owner()).stream()
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }
}
