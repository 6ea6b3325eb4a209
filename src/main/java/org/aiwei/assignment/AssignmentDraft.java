package org.aiwei.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the task table, however it came in.
 *
 * @param action 专项行动名称, may be empty
 * @param seq 序号 as on the paper
 * @param leadUnitId may be missing while it is a draft; without it the row cannot be issued
 */
public record AssignmentDraft(
        String action,
        int seq,
        String content,
        @Nullable UUID requirementId,
        @Nullable UUID leadLeaderId,
        @Nullable UUID leadUnitId,
        List<UUID> cooperatingUnitIds,
        @Nullable String level,
        @Nullable String responsiblePerson,
        @Nullable String measures,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        Set<Tag> tags) {

    /** The lead department cooperates with nobody twice: it is taken out of the cooperating units. */
    public AssignmentDraft {
        action = action.strip();
        content = content.strip();
        cooperatingUnitIds = cooperatingUnitIds.stream()
                .distinct()
                .filter(unit -> !unit.equals(leadUnitId))
                .toList();
        level = text(level);
        responsiblePerson = text(responsiblePerson);
        measures = text(measures);
        tags = Set.copyOf(tags);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    AssignmentDraft moved(int years) {
        return new AssignmentDraft(
                action,
                seq,
                content,
                requirementId,
                leadLeaderId,
                leadUnitId,
                cooperatingUnitIds,
                level,
                responsiblePerson,
                measures,
                startsOn == null ? null : startsOn.plusYears(years),
                dueOn == null ? null : dueOn.plusYears(years),
                tags);
    }
}
