package org.aiwei.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record PersonDetailsForm(
        @NotBlank @Size(max = 30) @Nullable String name,
        @Pattern(regexp = PersonForm.MOBILE) @Nullable String mobile,
        @Nullable Long version) {

    static PersonDetailsForm of(PersonPage person) {
        return new PersonDetailsForm(person.name(), person.mobile(), person.version());
    }
}
