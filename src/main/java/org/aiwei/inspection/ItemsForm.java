package org.aiwei.inspection;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places in a standard to be asked about. */
record ItemsForm(@Nullable String groupId, @Nullable List<@Nullable String> nodes) {

    List<UUID> chosen() {
        return nodes == null
                ? List.of()
                : nodes.stream().map(Typed::id).filter(Objects::nonNull).toList();
    }
}
