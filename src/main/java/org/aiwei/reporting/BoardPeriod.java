package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A column of the board with its counts. */
record BoardPeriod(UUID id, String label, LocalDate dueOn, List<BoardCell> cells) {

    BoardPeriod {
        cells = List.copyOf(cells);
    }

    public long of(BoardMark mark) {
        return cells.stream().filter(cell -> cell.mark() == mark).count();
    }

    /** The rows that a figure counts. */
    public List<BoardCell> with(BoardFact fact) {
        return cells.stream().filter(fact::of).toList();
    }

    public long owing() {
        return cells.stream().filter(cell -> cell.mark().owes()).count();
    }

    public long timely() {
        return cells.stream().filter(BoardCell::timely).count();
    }

    public long complete() {
        return cells.stream().filter(BoardCell::complete).count();
    }

    public long approved() {
        return cells.stream().filter(BoardCell::approved).count();
    }

    public long accepted() {
        return cells.stream().filter(BoardCell::accepted).count();
    }

    /** Units that have to report at all. */
    public long asked() {
        return with(BoardFact.ASKED).size();
    }

    List<BoardCell> owed() {
        return cells.stream().filter(cell -> cell.mark().owes()).toList();
    }

    /** Those whose day is over and who never sent anything. */
    public List<BoardCell> missing() {
        return cells.stream().filter(cell -> cell.mark() == BoardMark.MISSING).toList();
    }
}
