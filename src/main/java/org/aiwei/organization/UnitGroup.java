package org.aiwei.organization;

import java.util.List;
import java.util.UUID;

/**
 * A name that papers use for many units, such as 委机关各科室, with the units it means today.
 *
 * @param rootId the bureau whose group it is
 */
public record UnitGroup(UUID id, UUID rootId, String name, List<String> aliases, List<UUID> members) {}
