package org.aiwei.reporting;

/** Where a field stands: once above the table, once in each row, once below. */
public enum FieldPlace {
    HEAD,
    ROW,
    TAIL
}
