package org.aiwei.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Asked before a unit is closed; a module that still has something going on there says so. */
public interface UnitClosingGuard {

    /**
     * @param lastDay day after which the unit is to be closed
     * @return the code of the sentence that says what stands in the way (see {@code RuleBroken}); empty if nothing does
     */
    Optional<String> reasonAgainst(UUID unitId, LocalDate lastDay);
}
