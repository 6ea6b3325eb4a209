package org.aiwei.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record SetupForm(
        @NotBlank @Size(max = 60) @Nullable String bureau,
        @NotBlank @Size(max = 30) @Nullable String name,
        @NotBlank @Size(max = 32) @Nullable String login,
        @NotEmpty @Nullable String newPassword,
        @NotEmpty @Nullable String newPasswordAgain) {

    static SetupForm empty() {
        return new SetupForm("", "", "", "", "");
    }

    boolean repeated() {
        return newPassword != null && newPassword.equals(newPasswordAgain);
    }
}
