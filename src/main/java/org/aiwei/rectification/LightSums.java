package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.aiwei.assignment.Light;

/** Implemented by a module above that keeps sums of items; only for those who see all of the campaigns. */
public interface LightSums {

    /**
     * How many items of these campaigns show which light, void ones as done.
     *
     * @param soon last due date that counts as near, by campaign
     */
    Map<Light, Long> of(Map<UUID, LocalDate> soon, LocalDate today);
}
