package org.aiwei.assignment.intake;

/** What a person has to settle about a written text. */
enum PointKind {
    /** Which person is meant. */
    LEADER(true),
    /** Which unit is meant. */
    UNIT(true),
    /** Which units a name for many means. */
    GROUP(true),
    /** Several units are written where one leads. */
    LEAD(true),
    /** Which place of the standard is meant. */
    CODE(true),
    /** Which day is meant; a row may go without. */
    DUE(false);

    private final boolean needed;

    PointKind(boolean needed) {
        this.needed = needed;
    }

    /** Whether a row waits for it. */
    boolean needed() {
        return needed;
    }
}
