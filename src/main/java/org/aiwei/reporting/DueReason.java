package org.aiwei.reporting;

/** Why the named day is no working day. */
public enum DueReason {
    NONE,
    WEEKEND,
    HOLIDAY
}
