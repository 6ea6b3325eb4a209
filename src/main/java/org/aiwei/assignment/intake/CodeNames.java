package org.aiwei.assignment.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.standard.ItemRef;
import org.aiwei.tabular.Text;

/** Finds the place in the campaign's standards that a paper names by its code. */
final class CodeNames {

    private final List<ItemRef> items;
    private final Decisions decisions;

    CodeNames(List<ItemRef> items, Decisions decisions) {
        this.items = List.copyOf(items);
        this.decisions = decisions;
    }

    Settled<UUID> find(String written) {
        var code = plain(written);
        if (code.isEmpty()) {
            return Settled.nothing();
        }
        var found = items.stream()
                .filter(item ->
                        plain(item.code()).equals(code) || plain(item.title()).equals(code))
                .toList();
        if (found.size() == 1) {
            return Settled.clear(found.get(0).id());
        }
        var likely = found.stream().map(item -> item.id().toString()).toList();
        var answer = decisions.answer(Point.key(PointKind.CODE, written));
        var point = new Point(PointKind.CODE, written, likely, Set.of(), answer);
        return new Settled<>(Answers.ids(point, items.stream().map(ItemRef::id).collect(Collectors.toSet())), point);
    }

    private static String plain(String code) {
        return Text.halfWidth(code).replaceAll("[\\s()]+", "").toLowerCase(java.util.Locale.ROOT);
    }
}
