package org.aiwei.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param label what the new edition is called, such as its year */
record CopyForm(@NotBlank @Size(max = 60) String label) {

    CopyForm {
        label = Typed.text(label);
    }
}
