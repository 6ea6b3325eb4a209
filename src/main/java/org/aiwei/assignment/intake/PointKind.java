package org.aiwei.assignment.intake;

/** What a person has to settle about a written text. */
enum PointKind {
    /** Which person is meant. */
    LEADER(PaperColumns.LEADER, true),
    /** Which unit is meant. */
    UNIT(PaperColumns.COOPERATING, true),
    /** Which units a name for many means. */
    GROUP(PaperColumns.COOPERATING, true),
    /** Several units are written where one leads. */
    LEAD(PaperColumns.LEAD, true),
    /** Which place of the standard is meant. */
    CODE(PaperColumns.CODE, true),
    /** Which day is meant; a row may go without. */
    DUE(PaperColumns.DUE, false);

    private final String column;
    private final boolean needed;

    PointKind(String column, boolean needed) {
        this.column = column;
        this.needed = needed;
    }

    /** The column it usually stands in. */
    String column() {
        return column;
    }

    /** Whether a row waits for it. */
    boolean needed() {
        return needed;
    }
}
