package org.aiwei.reporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aiwei.campaign.ReportShift;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * @param phase index of the phase from which is counted; empty: a day is named
 * @param offset days from the phase's day, negative for before
 * @param units ticked recipients
 */
record CollectionForm(
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotNull CollectionKind kind,
        @NotBlank @Nullable String formId,
        @NotNull RowSource rows,
        @NotNull Rhythm rhythm,
        @Size(max = 10) @Nullable String dueDay,
        @Size(max = 20) @Nullable String dueOn,
        @Size(max = 5) @Nullable String phase,
        @Nullable Boolean phaseEnd,
        @Size(max = 10) @Nullable String offset,
        @Nullable Boolean offsetWorkdays,
        @NotNull ReportShift shift,
        @NotNull ReviewPath review,
        @Size(max = 20) @Nullable String startsOn,
        @Size(max = 20) @Nullable String endsOn,
        @Nullable Boolean lockAfter,
        @Size(max = 2000) @Nullable String instruction,
        @Nullable List<UUID> units,
        @Nullable Long version) {

    private static final int FAR = 400;

    static CollectionForm of(ReportCollection collection) {
        return new CollectionForm(
                collection.getName(),
                collection.getKind(),
                collection.getFormId().toString(),
                collection.getRowSource(),
                collection.getRhythm(),
                text(collection.getDueDay()),
                text(collection.getDueOn()),
                text(collection.getPhaseSort()),
                collection.isPhaseEnd(),
                text(collection.getOffsetDays()),
                collection.isOffsetWorkdays(),
                collection.getShift(),
                collection.getReview(),
                text(collection.getStartsOn()),
                text(collection.getEndsOn()),
                collection.isLockAfter(),
                collection.getInstruction(),
                collection.getRecipients().stream().map(Recipient::unitId).toList(),
                collection.getVersion());
    }

    CollectionForm ticking(Set<UUID> more) {
        var all = new LinkedHashSet<>(ticks());
        all.addAll(more);
        return new CollectionForm(
                name,
                kind,
                formId,
                rows,
                rhythm,
                dueDay,
                dueOn,
                phase,
                phaseEnd,
                offset,
                offsetWorkdays,
                shift,
                review,
                startsOn,
                endsOn,
                lockAfter,
                instruction,
                List.copyOf(all),
                version);
    }

    Set<UUID> ticks() {
        return units == null ? Set.of() : new HashSet<>(units);
    }

    public boolean ticked(UUID unit) {
        return units != null && units.contains(unit);
    }

    /** Says beside the fields what is wrong; without errors what is wished. */
    @SuppressWarnings("NullAway") // validated
    @Nullable
    CollectionDraft wanted(Errors errors) {
        var starts = required(errors, "startsOn", startsOn);
        var ends = required(errors, "endsOn", endsOn);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            errors.rejectValue("endsOn", "rule.reporting.collection.dates");
        }
        var named = Typed.date(errors, "dueOn", dueOn);
        var day = Typed.whole(errors, "dueDay", dueDay, 1, 31);
        var from = Typed.whole(errors, "phase", phase, 0, FAR);
        var days = Typed.whole(errors, "offset", offset, -FAR, FAR);
        var form = form(errors);
        ensureDue(errors, day, named, from);
        if (errors.hasErrors()) {
            return null;
        }
        boolean once = rhythm == Rhythm.ONCE;
        return new CollectionDraft(
                name,
                kind,
                form,
                rows,
                rhythm,
                once ? null : day,
                once && from == null ? named : null,
                once ? from : null,
                Boolean.TRUE.equals(phaseEnd),
                once && from != null && days != null ? days : 0,
                Boolean.TRUE.equals(offsetWorkdays),
                shift,
                review,
                starts,
                ends,
                Boolean.TRUE.equals(lockAfter),
                Typed.text(instruction),
                ticks());
    }

    /** The form that comes with the program and is not there yet; {@code null} when one that is there was chosen. */
    @Nullable
    ReadyMade unmade() {
        return Arrays.stream(ReadyMade.values())
                .filter(each -> each.name().equals(formId))
                .findFirst()
                .orElse(null);
    }

    private UUID form(Errors errors) {
        try {
            return unmade() == null ? UUID.fromString(String.valueOf(formId)) : new UUID(0, 0);
        } catch (IllegalArgumentException e) {
            errors.rejectValue("formId", "rule.reporting.collection.form");
            return new UUID(0, 0);
        }
    }

    private void ensureDue(Errors errors, @Nullable Integer day, @Nullable LocalDate named, @Nullable Integer from) {
        if (rhythm == Rhythm.ONCE && named == null && from == null && !errors.hasFieldErrors("dueOn")) {
            errors.rejectValue("dueOn", "reporting.due.missing");
        }
        if (rhythm != null && rhythm != Rhythm.ONCE && day == null && !errors.hasFieldErrors("dueDay")) {
            errors.rejectValue("dueDay", "reporting.due.day.missing");
        }
    }

    private static @Nullable LocalDate required(Errors errors, String field, @Nullable String typed) {
        var date = Typed.date(errors, field, typed);
        if (date == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "reporting.date.missing");
        }
        return date;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
