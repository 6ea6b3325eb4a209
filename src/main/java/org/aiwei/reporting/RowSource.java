package org.aiwei.reporting;

/** What a report's rows are: the unit's parts of assignments, no rows, or data items of the standard. */
public enum RowSource {
    TASKS,
    NONE,
    DATA_ITEMS
}
