package org.aiwei.campaign;

import java.time.LocalDate;

/** How a phase or milestone stands to today. Computed, never stored. */
enum Course {
    AHEAD,
    RUNNING,
    OVER;

    static Course of(Phase phase, LocalDate today) {
        if (phase.runsOn(today)) {
            return RUNNING;
        }
        return today.isBefore(phase.fromOn()) ? AHEAD : OVER;
    }

    static Course of(Milestone milestone, LocalDate today) {
        if (milestone.dueOn().equals(today)) {
            return RUNNING;
        }
        return today.isBefore(milestone.dueOn()) ? AHEAD : OVER;
    }
}
