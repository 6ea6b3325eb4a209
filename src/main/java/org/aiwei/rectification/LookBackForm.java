package org.aiwei.rectification;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param outcome HELD or RELAPSED, by the button that was pressed */
record LookBackForm(
        @Nullable LookBackOutcome outcome,
        @Size(max = 1000) @Nullable String note) {

    static final LookBackForm EMPTY = new LookBackForm(null, "");

    String text() {
        return note == null ? "" : note.strip();
    }
}
