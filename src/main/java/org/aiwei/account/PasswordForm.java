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

    /** What leads to the page. */
    enum Why {
        /** The present one was given by an administrator. */
        GIVEN,
        /** The present one is older than the profile allows. */
        OLD,
        WISH
    }

    boolean repeated() {
        return newPassword != null && newPassword.equals(newPasswordAgain);
    }
}
