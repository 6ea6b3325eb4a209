package org.aiwei.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A new checklist: its name and the groups to begin with, one a line. */
record ChecklistForm(
        @NotBlank @Size(max = 100) @Nullable String name,
        @Size(max = 2000) @Nullable String groups) {

    List<String> read(Errors errors) {
        var lines = Typed.lines(groups).stream().distinct().toList();
        if (lines.stream().anyMatch(line -> line.length() > 100)) {
            errors.rejectValue("groups", "inspection.group.long");
        }
        return lines;
    }
}
