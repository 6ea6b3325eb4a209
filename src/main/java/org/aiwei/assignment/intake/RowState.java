package org.aiwei.assignment.intake;

/** What can become of a row. */
enum RowState {
    NEW,
    /** The campaign has this content already, or the table has it twice. */
    DUPLICATE,
    /** Waits for a person's word on a name. */
    OPEN,
    ERROR
}
