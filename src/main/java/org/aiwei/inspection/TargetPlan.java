package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who goes there, when, and to which sites. */
public record TargetPlan(String team, @Nullable LocalDate plannedOn, List<UUID> sites) {

    public static TargetPlan open() {
        return new TargetPlan("", null, List.of());
    }
}
