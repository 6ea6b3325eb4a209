package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.assignment.Light;

/**
 * A line of the ledger.
 *
 * @param days from today to the due date; negative when it is past
 * @param before how many photos show how it was, {@code after} how it is now
 */
public record LedgerRow(
        UUID id,
        String no,
        String problem,
        String site,
        String unit,
        String responsible,
        LocalDate issued,
        LocalDate due,
        RectificationStatus status,
        NextActor next,
        Light light,
        boolean relapse,
        int days,
        int before,
        int after,
        String closedBy) {

    public boolean done() {
        return light == Light.DONE;
    }

    public int late() {
        return -days;
    }
}
