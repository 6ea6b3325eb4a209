package org.aiwei.reporting;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.account.Accounts;
import org.aiwei.account.PersonRef;
import org.aiwei.assignment.PartStatus;
import org.aiwei.assignment.UnitPart;
import org.aiwei.assignment.UnitParts;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.organization.NamedUnit;
import org.aiwei.organization.Organizations;
import org.aiwei.standard.DataItemRef;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rows a unit's report has: its tasks, or the data items it supplies. */
@Component
@RequiredArgsConstructor
class RowMaker {

    private final UnitParts parts;
    private final Standards standards;
    private final Organizations organizations;
    private final Accounts accounts;

    /** Rows for all reports of a period at once. */
    List<ReportRow> rows(CampaignRef campaign, Frame frame, Collection<Report> reports) {
        return switch (frame.collection().getRowSource()) {
            case NONE -> List.of();
            case TASKS -> tasks(campaign, frame.period(), reports);
            case DATA_ITEMS -> items(campaign, reports);
        };
    }

    /** Parts of a unit that its report should have a row for: what was finished before the period began is left out. */
    List<UnitPart> due(CampaignRef campaign, ReportPeriod period, Collection<UUID> units) {
        var begin = ReportPeriod.end(period.getFromOn().minusDays(1));
        return parts.of(campaign, units).stream()
                .filter(part ->
                        part.status() != PartStatus.DONE || !part.enteredAt().isBefore(begin))
                .toList();
    }

    /** Parts for which a report has no row yet. */
    List<UnitPart> missing(Seen seen) {
        if (seen.frame().collection().getRowSource() != RowSource.TASKS) {
            return List.of();
        }
        var present = seen.rows().stream().map(ReportRow::getPartId).toList();
        return due(seen.campaign(), seen.frame().period(), List.of(seen.report().getUnitId())).stream()
                .filter(part -> !present.contains(part.id()))
                .toList();
    }

    /** Rows for parts that came later than the report, after those it has. */
    List<ReportRow> added(Report report, List<ReportRow> present, List<UnitPart> missing) {
        var leaders = leaders(missing);
        int sort = present.stream().mapToInt(ReportRow::getSort).max().orElse(0);
        var rows = new ArrayList<ReportRow>();
        for (var part : missing) {
            rows.add(ReportRow.of(report.getId(), ++sort, part, name(leaders, part.leadLeaderId())));
        }
        return rows;
    }

    private List<ReportRow> tasks(CampaignRef campaign, ReportPeriod period, Collection<Report> reports) {
        var units = reports.stream().map(Report::getUnitId).toList();
        var byUnit = due(campaign, period, units).stream().collect(groupingBy(UnitPart::unitId));
        var leaders = leaders(byUnit.values().stream().flatMap(List::stream).toList());
        var rows = new ArrayList<ReportRow>();
        for (var report : reports) {
            int sort = 0;
            for (var part : byUnit.getOrDefault(report.getUnitId(), List.of())) {
                rows.add(ReportRow.of(report.getId(), ++sort, part, name(leaders, part.leadLeaderId())));
            }
        }
        return rows;
    }

    /** Each item goes to the units its supplier names; what nobody of them supplies goes to the office, if it reports. */
    private List<ReportRow> items(CampaignRef campaign, Collection<Report> reports) {
        var names = names();
        var taken = new HashMap<UUID, List<DataItemRef>>();
        for (var item : standards.dataItems(campaign.editionIds())) {
            var suppliers = reports.stream()
                    .map(Report::getUnitId)
                    .filter(unit -> names.getOrDefault(unit, List.of()).stream().anyMatch(item.supplier()::contains))
                    .toList();
            (suppliers.isEmpty() ? List.of(campaign.officeUnitId()) : suppliers)
                    .forEach(unit -> taken.computeIfAbsent(unit, key -> new ArrayList<>())
                            .add(item));
        }
        var rows = new ArrayList<ReportRow>();
        for (var report : reports) {
            int sort = 0;
            for (var item : taken.getOrDefault(report.getUnitId(), List.of())) {
                rows.add(ReportRow.of(report.getId(), ++sort, item));
            }
        }
        return rows;
    }

    private Map<UUID, List<String>> names() {
        var names = new HashMap<UUID, List<String>>();
        for (NamedUnit named : organizations.names()) {
            names.computeIfAbsent(named.unit().id(), key -> new ArrayList<>()).add(named.name());
        }
        return names;
    }

    private Map<UUID, PersonRef> leaders(List<UnitPart> all) {
        var ids = all.stream()
                .map(UnitPart::leadLeaderId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : accounts.byIds(ids);
    }

    private static String name(Map<UUID, PersonRef> leaders, @Nullable UUID id) {
        var leader = id == null ? null : leaders.get(id);
        return leader == null ? "" : leader.name();
    }
}
