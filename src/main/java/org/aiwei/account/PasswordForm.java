package org.aiwei.account;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

record PasswordForm(
        @NotEmpty @Nullable String oldPassword,
        @NotEmpty @Nullable String newPassword,
        @NotEmpty @Nullable String newPasswordAgain) {

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    boolean repeated() {
        return newPassword != null && newPassword.equals(newPasswordAgain);
    }
}
