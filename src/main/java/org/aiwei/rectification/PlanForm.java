package org.aiwei.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Measures and who answers for them. */
record PlanForm(
        @NotBlank @Size(max = 2000) String measures,
        @NotBlank @Size(max = 50) String responsible,
        @Nullable Long version) {

    PlanForm {
        measures = ItemTyped.text(measures);
        responsible = ItemTyped.text(responsible);
    }
}
