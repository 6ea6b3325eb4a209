package org.aiwei.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A name typed or picked; one that belongs to somebody of the unit is that person. */
record TaskForm(
        @NotBlank @Size(max = 50) @Nullable String person,
        @NotBlank @Size(max = 500) @Nullable String content,
        @Size(max = 20) @Nullable String dueOn) {

    static TaskForm empty() {
        return new TaskForm("", "", "");
    }

    NewTask read(List<Option> people, Errors errors) {
        var name = Typed.text(person);
        var known = people.stream()
                .filter(option -> option.text().equals(name))
                .map(option -> UUID.fromString(option.value()))
                .toList();
        return new NewTask(
                known.size() == 1 ? known.get(0) : null,
                name,
                Typed.text(content),
                Typed.date(errors, "dueOn", dueOn));
    }
}
