package org.aiwei.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record InterviewForm(
        @NotBlank @Size(max = 200) @Nullable String object,
        @NotBlank @Size(max = 20) @Nullable String heldOn,
        @NotBlank @Size(max = 200) @Nullable String place,
        @NotBlank @Size(max = 4000) @Nullable String record) {

    static final InterviewForm EMPTY = new InterviewForm("", "", "", "");

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
