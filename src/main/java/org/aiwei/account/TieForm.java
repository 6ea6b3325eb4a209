package org.aiwei.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.organization.NewTie;
import org.aiwei.organization.TieKind;
import org.jspecify.annotations.Nullable;

record TieForm(
        @NotNull TieKind kind,
        @NotNull UUID unitId,
        @Size(max = 100) @Nullable String field,
        @NotNull LocalDate from) {

    @SuppressWarnings("NullAway") // not chosen yet
    static TieForm empty(LocalDate today) {
        return new TieForm(TieKind.FIELD, null, "", today);
    }

    @SuppressWarnings("NullAway") // validated
    NewTie wanted(UUID leaderId) {
        return new NewTie(leaderId, kind, unitId, PersonForm.orNull(field), from);
    }
}
