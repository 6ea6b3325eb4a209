package org.aiwei.organization;

import java.util.List;
import java.util.UUID;

/** A group in the administrator's list, with what it means today. */
record GroupRow(UUID id, Long version, String bureau, String name, List<String> aliases, List<String> members) {}
