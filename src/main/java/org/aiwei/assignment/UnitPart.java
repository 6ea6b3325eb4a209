package org.aiwei.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's live part of an issued assignment, with what a report about it needs.
 *
 * @param enteredAt when the part came into its status
 */
public record UnitPart(
        UUID id,
        UUID assignmentId,
        UUID unitId,
        PartRole role,
        PartStatus status,
        int percent,
        String action,
        String content,
        @Nullable LocalDate dueOn,
        @Nullable UUID leadLeaderId,
        @Nullable UUID leadUnitId,
        Instant enteredAt,
        Light light) {

    /** Behind plan or past due: the reason has to be given. */
    public boolean behind() {
        return light == Light.BEHIND || light == Light.OVERDUE;
    }
}
