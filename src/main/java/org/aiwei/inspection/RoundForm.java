package org.aiwei.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A round as it is typed.
 *
 * @param campaign only of a new one
 * @param units to begin with, only of a new one
 */
record RoundForm(
        @Nullable Long version,
        @Nullable String campaign,
        @NotBlank @Size(max = 100) @Nullable String name,
        @Nullable String kind,
        @Size(max = 20) @Nullable String startsOn,
        @Size(max = 20) @Nullable String endsOn,
        @Nullable String checklistId,
        @Size(max = 2000) @Nullable String note,
        @Nullable List<@Nullable String> items,
        @Nullable List<@Nullable String> units) {

    static RoundForm empty(@Nullable String campaign, @Nullable List<@Nullable String> units) {
        return new RoundForm(null, campaign, "", RoundKind.OPEN.name(), "", "", "", "", List.of(), units);
    }

    static RoundForm of(InspectionRound round) {
        return new RoundForm(
                round.getVersion(),
                null,
                round.getName(),
                round.getKind().name(),
                round.getStartsOn().toString(),
                round.getEndsOn().toString(),
                round.getChecklistId() == null ? "" : round.getChecklistId().toString(),
                round.getNote(),
                round.getItems().stream().map(UUID::toString).toList(),
                null);
    }

    /** What is wrong is added to the errors; {@code null} when a round cannot be read from it. */
    @Nullable
    RoundText read(Errors errors) {
        LocalDate from = Typed.requiredDate(errors, "startsOn", startsOn);
        LocalDate to = Typed.requiredDate(errors, "endsOn", endsOn);
        var chosen = Typed.choice(RoundKind.class, kind);
        if (chosen == null) {
            errors.rejectValue("kind", "inspection.kind.missing");
        }
        return from == null || to == null || chosen == null
                ? null
                : new RoundText(
                        Typed.text(name), chosen, from, to, Typed.id(checklistId), Typed.text(note), ids(items));
    }

    List<UUID> unitIds() {
        return ids(units);
    }

    public boolean ticked(UUID item) {
        return items != null && items.contains(item.toString());
    }

    static List<UUID> ids(@Nullable List<@Nullable String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .map(Typed::id)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
