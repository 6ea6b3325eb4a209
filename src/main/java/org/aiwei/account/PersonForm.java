package org.aiwei.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.Duty;
import org.jspecify.annotations.Nullable;

record PersonForm(
        @NotBlank @Size(max = 30) @Nullable String name,
        @NotBlank @Size(max = 32) @Nullable String login,
        @Pattern(regexp = MOBILE) @Nullable String mobile,
        @NotNull UUID unitId,
        @NotNull Duty duty,
        @Size(max = 40) @Nullable String title,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    static final String MOBILE = "|[0-9+ -]{5,20}";

    @SuppressWarnings("NullAway") // not chosen yet
    static PersonForm empty(@Nullable UUID unitId, LocalDate today) {
        return new PersonForm("", "", "", unitId, null, "", today, null);
    }

    @SuppressWarnings("NullAway") // validated
    NewPerson wanted() {
        var post = new NewAppointment(unitId, duty, plain(title), from, to);
        return new NewPerson(Login.normal(login), name.strip(), orNull(mobile), post);
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
