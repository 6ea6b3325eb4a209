package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * What a team is to look at, with all that a visit needs.
 *
 * @param name of the unit, or of the place outside
 * @param team empty: every team
 */
public record TargetRef(
        UUID id,
        RoundRef round,
        @Nullable UUID unitId,
        @Nullable UnitPath unitPath,
        String name,
        String team,
        @Nullable LocalDate plannedOn,
        @Nullable UUID checklistId,
        List<SiteRef> sites) {}
