package org.aiwei.reporting;

/** How a value of a data item stands against its target. */
enum DataVerdict {
    ATTAINED,
    /** Not attained, but not more than a twentieth of the target away. */
    NEAR,
    NOT_ATTAINED,
    /** Nothing to compare: no value, or no value of the year before. */
    UNKNOWN;

    public boolean needsExplanation() {
        return this == NEAR || this == NOT_ATTAINED;
    }
}
