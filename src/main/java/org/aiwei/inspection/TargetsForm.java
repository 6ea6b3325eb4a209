package org.aiwei.inspection;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Units and places outside to be inspected, all by the same team on the same day. */
record TargetsForm(
        @Nullable List<@Nullable String> units,
        @Size(max = 2000) @Nullable String outside,
        @Size(max = 40) @Nullable String team,
        @Size(max = 20) @Nullable String plannedOn) {

    static TargetsForm empty() {
        return new TargetsForm(List.of(), "", "", "");
    }

    TargetPlan read(Errors errors) {
        if (chosen().isEmpty() && places().isEmpty()) {
            errors.rejectValue("units", "inspection.targets.missing");
        }
        if (places().stream().anyMatch(place -> place.length() > 100)) {
            errors.rejectValue("outside", "inspection.group.long");
        }
        return new TargetPlan(Typed.text(team), Typed.date(errors, "plannedOn", plannedOn), List.of());
    }

    List<UUID> chosen() {
        return RoundForm.ids(units);
    }

    List<String> places() {
        return Typed.lines(outside).stream().distinct().toList();
    }

    public boolean ticked(UUID unit) {
        return chosen().contains(unit);
    }
}
