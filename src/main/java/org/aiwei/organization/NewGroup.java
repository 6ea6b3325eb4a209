package org.aiwei.organization;

import java.util.Set;
import java.util.UUID;

/**
 * A group as it shall be.
 *
 * @param kinds every unit of these kinds in the bureau belongs to it
 * @param members further units, one by one
 */
public record NewGroup(String name, Set<String> aliases, Set<UnitKind> kinds, Set<UUID> members) {

    public NewGroup {
        aliases = Set.copyOf(aliases);
        kinds = Set.copyOf(kinds);
        members = Set.copyOf(members);
    }
}
