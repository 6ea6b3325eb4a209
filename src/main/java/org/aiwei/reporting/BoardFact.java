package org.aiwei.reporting;

import java.util.function.Predicate;

/** What is counted on the board beside the marks; a unit may count in several. */
public enum BoardFact {
    /** Has to report at all. */
    ASKED(cell -> cell.mark() != BoardMark.EXEMPT),
    COMPLETE(BoardCell::complete),
    APPROVED(BoardCell::approved),
    ACCEPTED(BoardCell::accepted);

    private final Predicate<BoardCell> test;

    BoardFact(Predicate<BoardCell> test) {
        this.test = test;
    }

    boolean of(BoardCell cell) {
        return test.test(cell);
    }
}
