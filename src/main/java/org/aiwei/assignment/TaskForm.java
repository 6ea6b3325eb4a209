package org.aiwei.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name typed or picked; one that belongs to somebody of the unit is that person. */
record TaskForm(
        @NotBlank @Size(max = 50) @Nullable String person,
        @NotBlank @Size(max = 500) @Nullable String content,
        @Nullable LocalDate dueOn) {

    static TaskForm empty() {
        return new TaskForm("", "", null);
    }

    NewTask read(List<Option> people) {
        var name = person == null ? "" : person.strip();
        var known = people.stream()
                .filter(option -> option.text().equals(name))
                .map(option -> UUID.fromString(option.value()))
                .toList();
        return new NewTask(known.size() == 1 ? known.get(0) : null, name, content == null ? "" : content, dueOn);
    }
}
