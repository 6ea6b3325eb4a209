package org.aiwei.reporting;

/** Who reviews: the office alone, or each row's lead department before it. */
public enum ReviewPath {
    OFFICE,
    LEAD_THEN_OFFICE
}
