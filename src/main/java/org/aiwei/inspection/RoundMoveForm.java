package org.aiwei.inspection;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record RoundMoveForm(@Size(max = 1000) @Nullable String remark) {}
