package org.aiwei.standard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a standard's tree as other modules name it. {@code parentId} is missing for an aspect. */
public record ItemRef(
        UUID id,
        UUID editionId,
        String code,
        String title,
        NodeLevel level,
        @Nullable UUID parentId,
        String usualLead,
        String healthUnit) {}
