package org.aiwei.assignment;

import java.util.List;
import org.aiwei.access.UnitPath;

/**
 * How a person stands to a campaign.
 *
 * @param office runs it and sees all, drafts included
 * @param leader of the bureau: sees all that is issued
 * @param units whose people see what their unit has to do
 */
record Standing(boolean office, boolean leader, List<UnitPath> units) {

    Standing {
        units = List.copyOf(units);
    }

    boolean above() {
        return office || leader;
    }

    boolean coversUnitOf(AssignmentPart part) {
        return units.stream().anyMatch(unit -> unit.covers(part.unit()));
    }
}
