package org.aiwei.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A row of the matrix as it is typed. */
record AssignmentForm(
        @Nullable Long version,
        @Size(max = 100) @Nullable String action,
        @Size(max = 10) @Nullable String seq,
        @NotBlank @Size(max = 2000) @Nullable String content,
        @Nullable UUID requirementId,
        @Nullable UUID leadLeaderId,
        @Nullable UUID leadUnitId,
        @Nullable List<UUID> cooperating,
        @Size(max = 1000) @Nullable String level,
        @Size(max = 1000) @Nullable String responsiblePerson,
        @Size(max = 2000) @Nullable String measures,
        @Size(max = 20) @Nullable String startsOn,
        @Size(max = 20) @Nullable String dueOn,
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
                String.valueOf(draft.seq()),
                draft.content(),
                draft.requirementId(),
                draft.leadLeaderId(),
                draft.leadUnitId(),
                draft.cooperatingUnitIds(),
                draft.level(),
                draft.responsiblePerson(),
                draft.measures(),
                day(draft.startsOn()),
                day(draft.dueOn()),
                List.copyOf(draft.tags()));
    }

    /** What is wrong with dates and numbers is added to the errors. */
    AssignmentDraft read(Errors errors) {
        return new AssignmentDraft(
                Typed.text(action),
                Typed.number(errors, "seq", seq),
                Typed.text(content),
                requirementId,
                leadLeaderId,
                leadUnitId,
                chosen(),
                level,
                responsiblePerson,
                measures,
                Typed.date(errors, "startsOn", startsOn),
                Typed.date(errors, "dueOn", dueOn),
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
        return new AssignmentForm(
                version,
                action,
                seq,
                content,
                requirementId,
                leadLeaderId,
                leadUnitId,
                List.copyOf(all),
                level,
                responsiblePerson,
                measures,
                startsOn,
                dueOn,
                tags);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
