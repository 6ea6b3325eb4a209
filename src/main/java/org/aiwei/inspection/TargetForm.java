package org.aiwei.inspection;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Team, day and sites of one target. */
record TargetForm(
        @Nullable Long version,
        @Size(max = 40) @Nullable String team,
        @Size(max = 20) @Nullable String plannedOn,
        @Nullable List<@Nullable String> sites) {

    static TargetForm of(InspectionRound round, RoundTarget target) {
        return new TargetForm(
                round.getVersion(),
                target.getTeam(),
                target.getPlannedOn() == null ? "" : target.getPlannedOn().toString(),
                target.getSites().stream().map(UUID::toString).toList());
    }

    TargetPlan read(Errors errors) {
        return new TargetPlan(Typed.text(team), Typed.date(errors, "plannedOn", plannedOn), RoundForm.ids(sites));
    }

    public boolean ticked(UUID site) {
        return RoundForm.ids(sites).contains(site);
    }
}
