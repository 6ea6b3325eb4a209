package org.aiwei.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ReasonForm(@NotBlank @Size(max = 1000) @Nullable String reason) {

    String text() {
        return reason == null ? "" : reason;
    }
}
