package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;

/**
 * How a person stands to a report.
 *
 * @param own works at exactly the unit that owes it
 * @param office runs the campaign
 * @param leader of the bureau
 * @param leads the person's departments that lead assignments other units' rows of this report are about
 */
record Stand(boolean own, boolean office, boolean leader, List<UUID> leads) {

    Stand {
        leads = List.copyOf(leads);
    }

    boolean above() {
        return office || leader;
    }

    /** Sees all rows, not only those of led assignments. */
    boolean whole() {
        return own || above();
    }
}
