package org.aiwei.assignment.intake;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiwei.account.PersonRef;
import org.aiwei.organization.UnitRef;
import org.aiwei.standard.ItemRef;

/** Everything a name can mean in this campaign, by value of the form, with the text people know it by. */
record Choices(Map<String, String> leaders, Map<String, String> units, Map<String, String> items) {

    static Choices of(List<PersonRef> leaders, List<UnitRef> units, List<ItemRef> items) {
        return new Choices(
                texts(leaders.stream()
                        .map(leader ->
                                Map.entry(leader.id().toString(), (leader.name() + " " + leader.title()).strip()))),
                texts(units.stream().map(unit -> Map.entry(unit.id().toString(), unit.name()))),
                texts(items.stream().map(item -> Map.entry(item.id().toString(), item.code() + " " + item.title()))));
    }

    /** Values and texts among which a point is decided; the likely ones first. */
    Map<String, String> of(Point point) {
        var all = switch (point.kind()) {
            case LEADER -> leaders;
            case UNIT, GROUP -> units;
            case CODE -> items;
            case LEAD -> texts(point.likely().stream().map(name -> Map.entry(name, name)));
            case DUE -> Map.<String, String>of();
        };
        var ordered = new LinkedHashMap<String, String>();
        point.likely().stream().filter(all::containsKey).forEach(value -> ordered.put(value, all.get(value)));
        all.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static Map<String, String> texts(Stream<Map.Entry<String, String>> entries) {
        return entries.collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one, LinkedHashMap::new));
    }
}
