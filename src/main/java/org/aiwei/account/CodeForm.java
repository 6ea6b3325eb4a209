package org.aiwei.account;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** @param back where the person wanted to go */
public record CodeForm(
        @NotBlank @Nullable String code, @Nullable String back) {}
