package org.aiwei.assignment.intake;

import org.jspecify.annotations.Nullable;

/** @param scope {@code all}, else the rows that are ready */
record ConfirmForm(@Nullable String scope, @Nullable Boolean duplicates) {

    boolean all() {
        return "all".equals(scope);
    }

    boolean withDuplicates() {
        return Boolean.TRUE.equals(duplicates);
    }
}
