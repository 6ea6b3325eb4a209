package org.aiwei.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.organization.UnitPage.Choice;
import org.aiwei.organization.UnitPage.Name;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator's pages show of the units below. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class UnitPages {

    private final UnitRepository repository;
    private final UnitPolicy policy;
    private final Clock clock;

    List<UnitRow> tree(Actor actor, UnitFilter filter) {
        var today = LocalDate.now(clock);
        var depths = new HashMap<@Nullable UUID, Integer>();
        return ordered(actor).stream()
                .map(unit -> UnitRow.of(unit, depth(depths, unit), today))
                .filter(row -> row.open() || filter.withClosed())
                .toList();
    }

    List<UnitRow> list(Actor actor, UnitFilter filter) {
        if (!filter.narrows()) {
            return tree(actor, filter);
        }
        var today = LocalDate.now(clock);
        return ordered(actor).stream()
                .filter(unit -> filter.withClosed() || unit.openOn(today))
                .filter(filter::takes)
                .map(unit -> UnitRow.of(unit, 0, today))
                .toList();
    }

    UnitPage show(Actor actor, UUID id) {
        var tree = tree(actor, new UnitFilter(null, null, true));
        var unit = find(tree, id);
        var parent = tree.stream()
                .filter(row -> row.id().equals(unit.parentId()))
                .findFirst()
                .orElse(null);
        var children = tree.stream().filter(row -> id.equals(row.parentId())).toList();
        var names = repository.findById(id).orElseThrow().getNames().stream()
                .map(name -> new Name(name.getName(), name.getValidFrom(), name.getValidTo()))
                .toList();
        return new UnitPage(unit, parent, children, names);
    }

    UnitRow row(Actor actor, UUID id) {
        return find(tree(actor, new UnitFilter(null, null, true)), id);
    }

    /** Open units of the actor to choose from. */
    List<Choice> choices(Actor actor) {
        return tree(actor, new UnitFilter(null, null, false)).stream()
                .map(row -> new Choice(row.id(), row.indent() + row.name()))
                .toList();
    }

    List<UnitRow> bureaus(Actor actor) {
        return tree(actor, new UnitFilter(null, null, false)).stream()
                .filter(row -> row.kind() == UnitKind.BUREAU)
                .toList();
    }

    private static UnitRow find(List<UnitRow> tree, UUID id) {
        return tree.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(Unit.class, id));
    }

    private List<Unit> ordered(Actor actor) {
        return UnitOrder.of(repository.findAll(policy.visibleTo(actor), Sort.by("sort", "path")));
    }

    private static int depth(Map<@Nullable UUID, Integer> depths, Unit unit) {
        int depth = depths.getOrDefault(unit.getParentId(), -1) + 1;
        depths.put(unit.getId(), depth);
        return depth;
    }
}
