package org.aiwei.inspection;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** People of one unit to be lent, all on the same terms. */
record TeamForm(
        @Nullable List<@Nullable String> people,
        @Nullable String role,
        @Size(max = 40) @Nullable String team,
        @Size(max = 20) @Nullable String fromOn,
        @Size(max = 20) @Nullable String toOn) {

    static TeamForm of(RoundPage page) {
        return new TeamForm(
                List.of(),
                MemberRole.MEMBER.name(),
                "",
                page.startsOn().toString(),
                page.endsOn().toString());
    }

    @Nullable
    Lending read(Errors errors) {
        if (chosen().isEmpty()) {
            errors.rejectValue("people", "inspection.people.missing");
        }
        var from = Typed.requiredDate(errors, "fromOn", fromOn);
        var to = Typed.requiredDate(errors, "toOn", toOn);
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue("toOn", "rule.inspection.round.dates");
        }
        var as = Typed.choice(MemberRole.class, role);
        return from == null || to == null
                ? null
                : new Lending(as == null ? MemberRole.MEMBER : as, Typed.text(team), from, to);
    }

    List<UUID> chosen() {
        return RoundForm.ids(people);
    }

    public boolean ticked(UUID person) {
        return chosen().contains(person);
    }
}
