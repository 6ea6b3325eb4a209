package org.aiwei.rectification;

import java.time.LocalDate;
import org.aiwei.campaign.LadderRung;
import org.jspecify.annotations.Nullable;

/**
 * What the ladder is climbed by.
 *
 * @param dueOn day 0 of the ladder, or the day of the next review; {@code null}: there is none
 * @param waited days after the due date on which the unit had handed in and waited for others; they do not count
 * @param since day on which the clock began; what lay before it is not made up for
 */
record LadderClock(RectificationStatus status, @Nullable LocalDate dueOn, int waited, LocalDate since) {

    /**
     * Whether the unit has something to do. Asking for more time, for another owner or for a long-term course does not
     * stop the clock; handing in does, and so does the end.
     */
    boolean runs() {
        return switch (status) {
            case ISSUED, RETURN_ASKED, RECTIFYING, EXTENSION_ASKED, LONG_TERM_ASKED, LONG_TERM -> true;
            case SUBMITTED, PUBLIC_NOTICE, CLOSED, VOIDED -> false;
        };
    }

    /** The day a rung is reached; days of waiting move only what lies after the due date. */
    @Nullable
    LocalDate dayOf(LadderRung rung) {
        if (dueOn == null) {
            return null;
        }
        return dueOn.plusDays(rung.offsetDays() > 0 ? rung.offsetDays() + (long) waited : rung.offsetDays());
    }
}
