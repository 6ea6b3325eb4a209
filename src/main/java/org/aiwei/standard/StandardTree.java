package org.aiwei.standard;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The nodes of one or more editions, put in the order in which the standard is read. */
final class StandardTree {

    private static final UUID TOP = new UUID(0, 0);

    private final Map<UUID, List<StandardNode>> children;

    /** @param nodes whole trees, siblings already in their order */
    StandardTree(List<StandardNode> nodes) {
        children = nodes.stream().collect(groupingBy(node -> key(node.getParentId())));
    }

    List<StandardNode> children(@Nullable UUID parentId) {
        return children.getOrDefault(key(parentId), List.of());
    }

    /** Every node before the nodes below it. */
    List<StandardNode> inOrder() {
        var ordered = new ArrayList<StandardNode>();
        descend(null, ordered);
        return ordered;
    }

    private void descend(@Nullable UUID parentId, List<StandardNode> ordered) {
        for (var node : children(parentId)) {
            ordered.add(node);
            descend(node.getId(), ordered);
        }
    }

    private static UUID key(@Nullable UUID parentId) {
        return parentId == null ? TOP : parentId;
    }
}
