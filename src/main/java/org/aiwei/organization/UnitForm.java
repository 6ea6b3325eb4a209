package org.aiwei.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record UnitForm(
        @NotNull UUID parentId,
        @NotNull UnitKind kind,
        @NotBlank @Size(max = 60) @Nullable String name,
        @Size(max = 20) @Nullable String shortName,
        @NotNull LocalDate from,
        @Size(max = 500) @Nullable String aliases) {

    @SuppressWarnings("NullAway") // not chosen yet
    static UnitForm empty(@Nullable UUID parentId, LocalDate today) {
        return new UnitForm(parentId, null, "", "", today, "");
    }

    @SuppressWarnings("NullAway") // validated
    NewUnit wanted() {
        return new NewUnit(parentId, kind, name.strip(), orNull(shortName), from, split(aliases));
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Several names in one field, as people separate them. */
    static List<String> split(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[、，,;；\\n]", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }
}
