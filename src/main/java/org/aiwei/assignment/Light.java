package org.aiwei.assignment;

/** How a part stands, as shape, word and colour. Computed, never stored. */
public enum Light {
    NOT_STARTED,
    NORMAL,
    SOON,
    BEHIND,
    OVERDUE,
    DONE,
    PAUSED
}
