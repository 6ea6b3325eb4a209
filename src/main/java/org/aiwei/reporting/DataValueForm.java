package org.aiwei.reporting;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A value as it is typed; the last three only when the office enters it for somebody. */
record DataValueForm(
        @Size(max = 100) @Nullable String value,
        @Size(max = 1000) @Nullable String explanation,
        @Size(max = 100) @Nullable String saidBy,
        @Size(max = 200) @Nullable String saidIn,
        @Size(max = 40) @Nullable String saidOn,
        @Nullable List<MultipartFile> files,
        @Nullable Long version) {

    static DataValueForm of(DataValue value) {
        return new DataValueForm(
                value.getValueText(),
                value.getExplanation(),
                value.getSaidBy(),
                value.getSaidIn(),
                value.getSaidOn() == null ? "" : value.getSaidOn().toString(),
                null,
                value.getVersion());
    }

    DataEntry entry() {
        return new DataEntry(DataReading.of(value), text(explanation), text(saidBy), text(saidIn), Day.of(saidOn));
    }

    List<MultipartFile> sent() {
        return files == null ? List.of() : files;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
