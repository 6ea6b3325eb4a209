package org.aiwei.reporting;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A unit that reports. */
@Embeddable
record Recipient(UUID unitId, String unitPath) {}
