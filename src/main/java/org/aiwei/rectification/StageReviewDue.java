package org.aiwei.rectification;

import java.time.Instant;

/** The day has come on which the office looks at the stage of a long-term item. */
public record StageReviewDue(RectificationRef item, Instant occurredAt) {}
