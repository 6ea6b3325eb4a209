package org.aiwei.reporting;

/** What is counted on the board beside the marks; a unit may count in several. */
public enum BoardFact {
    /** Has to report at all. */
    ASKED,
    COMPLETE,
    APPROVED,
    ACCEPTED;

    boolean of(BoardCell cell) {
        return switch (this) {
            case ASKED -> cell.mark() != BoardMark.EXEMPT;
            case COMPLETE -> cell.complete();
            case APPROVED -> cell.approved();
            case ACCEPTED -> cell.accepted();
        };
    }
}
