package org.aiwei.campaign;

/** What becomes of a report day that is no working day. */
public enum ReportShift {
    NONE,
    PREVIOUS,
    NEXT
}
