package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The day has come to look at a closed item again. */
public record LookBackDue(UUID lookBackId, RectificationRef item, LocalDate dueOn, Instant occurredAt) {}
