package org.aiwei.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts units in the order of the tree: each after its parent, siblings as they came. */
final class UnitOrder {

    private final Map<@Nullable UUID, List<Unit>> children = new HashMap<>();
    private final List<Unit> ordered = new ArrayList<>();

    private UnitOrder() {}

    /** Units whose parent is not among the given ones stand at the top. */
    static List<Unit> of(List<Unit> units) {
        var order = new UnitOrder();
        Set<UUID> ids = new HashSet<>();
        units.forEach(unit -> ids.add(unit.getId()));
        for (var unit : units) {
            var parent = ids.contains(unit.getParentId()) ? unit.getParentId() : null;
            order.children.computeIfAbsent(parent, key -> new ArrayList<>()).add(unit);
        }
        order.addBelow(null);
        return order.ordered;
    }

    private void addBelow(@Nullable UUID parent) {
        for (var unit : children.getOrDefault(parent, List.of())) {
            ordered.add(unit);
            addBelow(unit.getId());
        }
    }
}
