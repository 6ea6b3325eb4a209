package org.aiwei.standard;

/** How the value of a data item is held against its target. */
public enum TargetOperator {
    GE,
    LE,
    EQ,
    RISING,
    FALLING,
    NONE_OCCURRED,
    LEVEL;

    /** Whether the target must be given as a number. */
    boolean needsNumber() {
        return this == GE || this == LE || this == EQ;
    }
}
