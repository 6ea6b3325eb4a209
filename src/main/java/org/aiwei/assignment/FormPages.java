package org.aiwei.assignment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.assignment.FormPage.Choice;
import org.aiwei.assignment.FormPage.Kind;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitGroup;
import org.aiwei.organization.UnitRef;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the form of an assignment offers; refused to who may not write. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class FormPages {

    private final Finder finder;
    private final AssignmentRepository assignments;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Standards standards;

    FormPage blank(Actor actor, UUID campaignId) {
        return page(finder.writable(actor, campaignId), null);
    }

    FormPage edit(Actor actor, UUID id) {
        var seen = finder.writableAssignment(actor, id);
        return page(seen.campaign(), seen.assignment());
    }

    AssignmentForm filled(Actor actor, UUID id) {
        var seen = finder.writableAssignment(actor, id);
        var cooperating = seen.parts().stream()
                .filter(part -> part.live() && !part.leads())
                .map(AssignmentPart::getUnitId)
                .toList();
        return AssignmentForm.of(
                seen.assignment().getVersion(), seen.assignment().texts(cooperating));
    }

    AssignmentForm empty(Actor actor, UUID campaignId) {
        return AssignmentForm.empty(
                assignments.lastSeq(finder.writable(actor, campaignId).id()) + 1);
    }

    List<UUID> members(UUID groupId) {
        return organizations.groups().stream()
                .filter(group -> group.id().equals(groupId))
                .findFirst()
                .map(UnitGroup::members)
                .orElse(List.of());
    }

    private FormPage page(CampaignRef campaign, @Nullable Assignment assignment) {
        var units = organizations.all().stream()
                .filter(unit -> unit.takesPartIn(campaign.owner()))
                .toList();
        var root = organizations.root(campaign.owner()).id();
        return new FormPage(
                campaign.id(),
                campaign.name(),
                assignment == null ? null : assignment.getId(),
                assignment == null ? "" : assignment.title(),
                assignment != null && !assignment.draft(),
                assignments.actions(campaign.id()),
                standards.items(campaign.editionIds()).stream()
                        .map(item -> new Option(item.id().toString(), item.code() + " " + item.title()))
                        .toList(),
                accounts.leadersOf(campaign.owner()).stream()
                        .map(person -> new Option(person.id().toString(), person.name() + " " + person.title()))
                        .toList(),
                units.stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList(),
                kinds(units),
                organizations.groups().stream()
                        .filter(group -> group.rootId().equals(root))
                        .map(group -> new Option(group.id().toString(), group.name()))
                        .toList());
    }

    private static List<Kind> kinds(List<UnitRef> units) {
        return units.stream().collect(groupingBy(UnitRef::kind, TreeMap::new, toList())).entrySet().stream()
                .map(kind -> new Kind(
                        kind.getKey(),
                        kind.getValue().stream()
                                .map(unit -> new Choice(unit.id(), unit.name()))
                                .toList()))
                .toList();
    }
}
