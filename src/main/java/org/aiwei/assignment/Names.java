package org.aiwei.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.account.Accounts;
import org.aiwei.account.PersonRef;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.standard.ItemRef;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to ids, all of a page at once. */
@Component
@RequiredArgsConstructor
class Names {

    private final Organizations organizations;
    private final Accounts accounts;
    private final Standards standards;

    List<MatrixLine> lines(List<MatrixRow> rows) {
        var units = organizations.byIds(unitsOf(rows));
        var people = accounts.byIds(rows.stream()
                .map(MatrixRow::leader)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var items = standards.itemsByIds(rows.stream()
                .map(MatrixRow::requirement)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream().map(row -> line(row, units, people, items)).toList();
    }

    List<Option> units(Collection<UUID> ids) {
        return organizations.byIds(ids).values().stream()
                .sorted(java.util.Comparator.comparing(unit -> unit.path().value()))
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }

    List<Option> people(Collection<UUID> ids) {
        return accounts.byIds(ids).values().stream()
                .sorted(java.util.Comparator.comparing(PersonRef::namePy).thenComparing(PersonRef::id))
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    Map<UUID, UnitRef> unitMap(Collection<UUID> ids) {
        return organizations.byIds(ids);
    }

    String person(@Nullable UUID id) {
        return id == null ? "" : name(accounts.byIds(List.of(id)), id);
    }

    @Nullable
    String item(@Nullable UUID id) {
        var item = id == null ? null : standards.itemsByIds(List.of(id)).get(id);
        return item == null ? null : item.code() + " " + item.title();
    }

    private static MatrixLine line(
            MatrixRow row, Map<UUID, UnitRef> units, Map<UUID, PersonRef> people, Map<UUID, ItemRef> items) {
        var item = row.requirement() == null ? null : items.get(row.requirement());
        return new MatrixLine(
                row,
                name(people, row.leader()),
                unit(units, row.lead()),
                row.cooperating().stream().map(id -> unit(units, id)).toList(),
                unit(units, row.unit()),
                item == null ? "" : item.code(),
                1,
                1);
    }

    static String unit(Map<UUID, UnitRef> units, @Nullable UUID id) {
        var unit = id == null ? null : units.get(id);
        return unit == null ? "" : unit.name();
    }

    private static String name(Map<UUID, PersonRef> people, @Nullable UUID id) {
        var person = id == null ? null : people.get(id);
        return person == null ? "" : person.name();
    }

    private static List<UUID> unitsOf(List<MatrixRow> rows) {
        var ids = new ArrayList<UUID>();
        for (var row : rows) {
            ids.addAll(row.cooperating());
            if (row.lead() != null) {
                ids.add(row.lead());
            }
            if (row.unit() != null) {
                ids.add(row.unit());
            }
        }
        return ids.stream().distinct().toList();
    }
}
