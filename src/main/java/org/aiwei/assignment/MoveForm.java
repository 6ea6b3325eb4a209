package org.aiwei.assignment;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MoveForm(
        @Size(max = 1000) @Nullable String remark,
        @Nullable UUID unitId,
        @Nullable Long version) {

    String text() {
        return remark == null ? "" : remark;
    }
}
