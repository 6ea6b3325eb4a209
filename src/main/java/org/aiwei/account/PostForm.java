package org.aiwei.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.Duty;
import org.jspecify.annotations.Nullable;

record PostForm(
        @NotNull UUID unitId,
        @NotNull Duty duty,
        @Size(max = 40) @Nullable String title,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    @SuppressWarnings("NullAway") // not chosen yet
    static PostForm empty(LocalDate today) {
        return new PostForm(null, null, "", today, null);
    }

    @SuppressWarnings("NullAway") // validated
    NewAppointment wanted() {
        return new NewAppointment(unitId, duty, PersonForm.plain(title), from, to);
    }
}
