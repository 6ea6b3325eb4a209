package org.aiwei.reporting;

/** Where a value came from first. */
public enum ValueSource {
    TYPED,
    LAST_MONTH,
    FACT
}
