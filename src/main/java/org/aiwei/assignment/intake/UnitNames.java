package org.aiwei.assignment.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aiwei.organization.NamedUnit;
import org.aiwei.organization.UnitGroup;
import org.aiwei.organization.UnitRef;
import org.aiwei.tabular.NameMatcher;
import org.aiwei.tabular.NameMatcher.Found;
import org.aiwei.tabular.Names;
import org.aiwei.tabular.Text;

/** Finds the units that a paper means: one by its names, many by a name for a group, which is only ever proposed. */
final class UnitNames {

    private static final Pattern SIGNS = Pattern.compile("[\\s()\\[\\]《》“”\"]+");
    private static final Pattern PLACE = Pattern.compile("^(?:[全本]?[市县区州]|卫健[委局]|卫生健康[委局]|[委局](?!属))+");
    private static final Pattern LOOSE = Pattern.compile("相关|有关|各级|各|业务|全体|所有");
    private static final Pattern MANY = Pattern.compile("相关|有关|^各|[市县区委局]各|全体|所有|成员单位|.等(?:单位|部门|科室)?$");
    private static final Pattern SOME = Pattern.compile("相关|有关");

    private final NameMatcher<UnitRef> units;
    private final Map<String, UnitGroup> groups = new HashMap<>();
    private final Map<String, UnitGroup> looseGroups = new HashMap<>();
    private final Set<UUID> known;
    private final Decisions decisions;

    UnitNames(List<NamedUnit> names, List<UnitGroup> named, Decisions decisions) {
        Map<UnitRef, List<String>> byUnit =
                names.stream().collect(groupingBy(NamedUnit::unit, mapping(NamedUnit::name, toList())));
        this.units = NameMatcher.of(byUnit.keySet(), UnitRef::name, byUnit::get);
        this.known = byUnit.keySet().stream().map(UnitRef::id).collect(toSet());
        this.decisions = decisions;
        var ambiguous = new HashSet<String>();
        named.forEach(group -> index(group, ambiguous));
        ambiguous.forEach(looseGroups::remove);
    }

    /** One written name: a unit, or a group of them. */
    Settled<UUID> find(String name) {
        var match = units.match(name);
        if (match.found() == Found.EXACT || match.found() == Found.ALIAS) {
            return Settled.clear(match.candidates().get(0).id());
        }
        var group = group(name);
        if (group.isPresent() || MANY.matcher(plain(name)).find()) {
            return many(name, group.map(UnitGroup::members).orElse(List.of()));
        }
        if (match.found() == Found.SPELLING) {
            return Settled.clear(match.candidates().get(0).id());
        }
        return ask(name, match);
    }

    /** The cell of the lead: one unit. Where several are written, which one leads is asked; the others cooperate. */
    Lead lead(String cell) {
        var names = Names.split(cell);
        if (names.size() < 2 || units.match(cell).one().isPresent()) {
            return new Lead(one(cell.strip()), List.of(), Settled.nothing());
        }
        var answer = decisions.answer(Point.key(PointKind.LEAD, cell));
        var point = new Point(PointKind.LEAD, cell, names, Set.of(names.get(0)), answer);
        var leading = answer == null || !names.contains(answer) ? names.get(0) : answer;
        var others = names.stream().filter(name -> !name.equals(leading)).toList();
        return new Lead(one(leading), others, new Settled<>(List.of(leading), point));
    }

    /**
     * @param others names that stand beside the leading one
     * @param order which of several leads; clear when one is written
     */
    record Lead(Settled<UUID> unit, List<String> others, Settled<String> order) {}

    /** Where one unit is wanted, a group is only a list to choose it from. */
    private Settled<UUID> one(String name) {
        if (name.isEmpty()) {
            return Settled.nothing();
        }
        var found = find(name);
        return found.point() == null || found.point().kind() != PointKind.GROUP
                ? found
                : answered(PointKind.UNIT, name, found.point().likely(), Set.of());
    }

    private Settled<UUID> ask(String name, NameMatcher.Match<UnitRef> match) {
        var likely =
                match.candidates().stream().map(unit -> unit.id().toString()).toList();
        Set<String> proposed = likely.size() == 1 ? Set.copyOf(likely) : Set.of();
        return answered(PointKind.UNIT, name, likely, proposed);
    }

    /** All members where the paper says 各, none where it says 相关: those are for the person to pick. */
    private Settled<UUID> many(String name, List<UUID> members) {
        var likely =
                members.stream().filter(known::contains).map(UUID::toString).toList();
        Set<String> proposed = SOME.matcher(name).find() ? Set.of() : Set.copyOf(likely);
        return answered(PointKind.GROUP, name, likely, proposed);
    }

    private Settled<UUID> answered(PointKind kind, String name, List<String> likely, Set<String> proposed) {
        var point = new Point(kind, name, likely, proposed, decisions.answer(Point.key(kind, name)));
        return new Settled<>(Answers.ids(point, known), point);
    }

    private Optional<UnitGroup> group(String name) {
        var exact = groups.get(plain(name));
        return exact != null ? Optional.of(exact) : Optional.ofNullable(looseGroups.get(loose(name)));
    }

    private void index(UnitGroup group, Set<String> ambiguous) {
        names(group).forEach(name -> {
            groups.putIfAbsent(plain(name), group);
            var other = looseGroups.putIfAbsent(loose(name), group);
            if (other != null && !other.id().equals(group.id())) {
                ambiguous.add(loose(name));
            }
        });
    }

    private static List<String> names(UnitGroup group) {
        var names = new java.util.ArrayList<>(group.aliases());
        names.add(0, group.name());
        return names;
    }

    private static String plain(String name) {
        return SIGNS.matcher(Text.halfWidth(name)).replaceAll("");
    }

    private static String loose(String name) {
        return LOOSE.matcher(PLACE.matcher(plain(name)).replaceFirst("")).replaceAll("");
    }
}
