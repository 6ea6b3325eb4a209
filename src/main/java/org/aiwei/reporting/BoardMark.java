package org.aiwei.reporting;

import java.time.LocalDate;

/** What one look at a cell of the board says: in time, late, owed, missing, sent back, exempt. */
enum BoardMark {
    IN_TIME,
    LATE,
    RETURNED,
    /** Owed, and its day is not over. */
    OWED,
    MISSING,
    EXEMPT;

    /** A draft is the unit's own affair: for everybody else it is not there yet. */
    static BoardMark of(ReportStatus status, boolean timely, LocalDate dueOn, LocalDate today) {
        return switch (status) {
            case EXEMPT -> EXEMPT;
            case RETURNED -> RETURNED;
            case SUBMITTED, APPROVED -> timely ? IN_TIME : LATE;
            case MISSING, DRAFT -> today.isAfter(dueOn) ? MISSING : OWED;
        };
    }

    boolean owes() {
        return this == OWED || this == MISSING || this == RETURNED;
    }
}
