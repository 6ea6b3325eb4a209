package org.aiwei.assignment.intake;

import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.account.Accounts;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.organization.NamedUnit;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitGroup;
import org.aiwei.organization.UnitRef;
import org.aiwei.standard.Standards;
import org.aiwei.tabular.StagedTables.Staged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a staged table against the units, leaders and standards of its campaign as they are now. */
@Component
@RequiredArgsConstructor
class Readings {

    private final Organizations organizations;
    private final Accounts accounts;
    private final Standards standards;
    private final JdbcClient jdbc;

    Reading of(CampaignRef campaign, Staged staged) {
        var decisions = new Decisions(staged.corrections());
        var leaders = accounts.leadersOf(campaign.owner());
        var place = place(campaign);
        var names = organizations.names().stream()
                .filter(named -> concerns(campaign, named.unit()))
                .flatMap(named -> PlaceNames.also(named, place))
                .toList();
        var items = campaign.editionIds().isEmpty()
                ? List.<org.aiwei.standard.ItemRef>of()
                : standards.items(campaign.editionIds());
        var reader = new TaskReader(
                new LeaderNames(leaders, decisions),
                new UnitNames(names, groups(campaign, names), decisions),
                new CodeNames(items, decisions),
                new DueDates(Period.of(campaign), decisions),
                contents(campaign.id()));
        var header = PaperColumns.expect(List.of(staged.grid()));
        var paper = PaperRows.of(header, decisions);
        var units = names.stream().map(NamedUnit::unit).distinct().toList();
        var rows = paper.rows().stream().map(reader::read).toList();
        return new Reading(staged, header, rows, paper.passedOver(), Choices.of(leaders, units, items));
    }

    /** What a paper of this campaign can mean, for the drop-downs of the template. */
    Choices choices(CampaignRef campaign) {
        var units = organizations.all().stream()
                .filter(unit -> concerns(campaign, unit))
                .toList();
        return Choices.of(accounts.leadersOf(campaign.owner()), units, List.of());
    }

    private List<UnitGroup> groups(CampaignRef campaign, List<NamedUnit> names) {
        var root = names.stream()
                .map(NamedUnit::unit)
                .filter(unit -> unit.path().equals(campaign.owner()))
                .map(UnitRef::id)
                .findFirst();
        return organizations.groups().stream()
                .filter(group -> root.filter(group.rootId()::equals).isPresent())
                .toList();
    }

    private String place(CampaignRef campaign) {
        return PlaceNames.placeOf(organizations.root(campaign.owner()).name());
    }

    private static boolean concerns(CampaignRef campaign, UnitRef unit) {
        return unit.takesPartIn(campaign.owner());
    }

    private Set<String> contents(UUID campaignId) {
        return jdbc
                .sql("select content from assignment where campaign_id = ? and status <> 'VOID'")
                .param(campaignId)
                .query(String.class)
                .list()
                .stream()
                .map(Words::plain)
                .collect(toCollection(HashSet::new));
    }
}
