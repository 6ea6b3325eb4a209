package org.aiwei.reporting;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field of a report, or of one of its rows; as a name in pages {@code <row or ->.<field>}. */
record Slot(@Nullable UUID rowId, UUID fieldId) {

    static Slot of(ReportValue value) {
        return new Slot(value.getRowId(), value.getFieldId());
    }

    String key() {
        return (rowId == null ? "-" : rowId) + "." + fieldId;
    }

    static Optional<Slot> ofKey(String key) {
        var parts = key.split("\\.");
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Slot(parts[0].equals("-") ? null : UUID.fromString(parts[0]), UUID.fromString(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
