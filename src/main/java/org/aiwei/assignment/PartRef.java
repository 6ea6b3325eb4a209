package org.aiwei.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;

/** A unit's part of an assignment as other modules know it. */
public record PartRef(
        UUID id,
        UUID assignmentId,
        UUID unitId,
        UnitPath unitPath,
        PartRole role,
        PartStatus status,
        int percent,
        @Nullable LocalDate dueOn) {

    static PartRef of(AssignmentPart part) {
        return new PartRef(
                part.getId(),
                part.getAssignment().getId(),
                part.getUnitId(),
                part.unit(),
                part.getRole(),
                part.getStatus(),
                part.getPercent(),
                part.getDueOn());
    }
}
