package org.aiwei.inspection;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param version of the round as it was seen, where it was shown together with the question */
record RoundMoveForm(
        @Size(max = 1000) @Nullable String remark, @Nullable Long version) {}
