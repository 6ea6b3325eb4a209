package org.aiwei.rectification;

/** What was found when a closed item was looked at again. */
public enum LookBackOutcome {
    HELD,
    RELAPSED,
    /** Opened again meanwhile: nothing to look back at. */
    DROPPED
}
