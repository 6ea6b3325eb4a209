package org.aiwei.organization;

/** What was done to a unit. */
public enum UnitAction {
    OPEN,
    RENAME,
    REVISE,
    ALIAS,
    CLOSE
}
