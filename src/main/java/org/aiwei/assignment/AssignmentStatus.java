package org.aiwei.assignment;

public enum AssignmentStatus {
    /** Known to the office only. */
    DRAFT,
    /** The units have it. */
    ISSUED,
    /** Withdrawn with a reason; stays readable. */
    VOID
}
