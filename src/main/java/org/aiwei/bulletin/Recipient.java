package org.aiwei.bulletin;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A unit that gets the bulletin, under its name of that day. */
@Embeddable
public record Recipient(UUID unitId, String unitPath, String unitName) {}
