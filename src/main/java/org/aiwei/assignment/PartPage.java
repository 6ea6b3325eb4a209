package org.aiwei.assignment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page about one part: a move, progress, tasks, or why its light is what it is.
 *
 * @param action {@code null} on pages that are no move
 * @param units to propose or to give it to
 * @param open parts of other units that are not done, when a lead department's claim is judged
 */
record PartPage(
        UUID id,
        UUID assignmentId,
        UUID campaignId,
        String campaign,
        String title,
        String unit,
        PartRole role,
        PartStatus status,
        int percent,
        @Nullable PartAction action,
        @Nullable String proposed,
        List<Option> units,
        List<Option> people,
        long open,
        List<AssignmentPage.Task> tasks,
        boolean reports) {}
