package org.aiwei.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the matrix as it is typed. */
record AssignmentForm(
        @Nullable Long version,
        @Size(max = 100) @Nullable String action,
        @Min(0) @Max(100_000) @Nullable Integer seq,
        @NotBlank @Size(max = 2000) @Nullable String content,
        @Nullable UUID requirementId,
        @Nullable UUID leadLeaderId,
        @Nullable UUID leadUnitId,
        @Nullable List<UUID> cooperating,
        @Size(max = 1000) @Nullable String level,
        @Size(max = 1000) @Nullable String responsiblePerson,
        @Size(max = 2000) @Nullable String measures,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable List<Tag> tags) {

    static AssignmentForm empty(int seq) {
        return of(
                null,
                new AssignmentDraft("", seq, "", null, null, null, List.of(), null, null, null, null, null, Set.of()));
    }

    static AssignmentForm of(@Nullable Long version, AssignmentDraft draft) {
        return new AssignmentForm(
                version,
                draft.action(),
                draft.seq(),
                draft.content(),
                draft.requirementId(),
                draft.leadLeaderId(),
                draft.leadUnitId(),
                draft.cooperatingUnitIds(),
                draft.level(),
                draft.responsiblePerson(),
                draft.measures(),
                draft.startsOn(),
                draft.dueOn(),
                List.copyOf(draft.tags()));
    }

    AssignmentDraft read() {
        return new AssignmentDraft(
                action == null ? "" : action,
                seq == null ? 0 : seq,
                content == null ? "" : content,
                requirementId,
                leadLeaderId,
                leadUnitId,
                chosen(),
                level,
                responsiblePerson,
                measures,
                startsOn,
                dueOn,
                tags == null ? Set.of() : Set.copyOf(tags));
    }

    List<UUID> chosen() {
        return cooperating == null ? List.of() : cooperating;
    }

    public boolean tagged(Tag tag) {
        return tags != null && tags.contains(tag);
    }

    public boolean ticked(UUID unit) {
        return chosen().contains(unit);
    }

    /** With all units of a group ticked as well. */
    AssignmentForm with(List<UUID> members) {
        var all = new LinkedHashSet<>(chosen());
        all.addAll(members);
        var draft = read();
        return of(
                version,
                new AssignmentDraft(
                        draft.action(),
                        draft.seq(),
                        draft.content(),
                        requirementId,
                        leadLeaderId,
                        leadUnitId,
                        List.copyOf(all),
                        level,
                        responsiblePerson,
                        measures,
                        startsOn,
                        dueOn,
                        draft.tags()));
    }
}
