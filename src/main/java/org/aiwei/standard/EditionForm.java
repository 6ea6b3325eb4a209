package org.aiwei.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param checked the wording has been compared with the official text */
record EditionForm(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 60) String label,
        @Size(max = 1000) String sourceNote,
        @Nullable Boolean checked,
        @Nullable Long version) {

    EditionForm {
        code = Typed.code(code);
        name = Typed.text(name);
        label = Typed.text(label);
        sourceNote = Typed.text(sourceNote);
    }

    static EditionForm empty() {
        return new EditionForm("", "", "", "", false, null);
    }

    static EditionForm of(StandardEdition edition) {
        return new EditionForm(
                edition.getCode(),
                edition.getName(),
                edition.getLabel(),
                edition.getSourceNote(),
                !edition.isSample(),
                edition.getVersion());
    }

    EditionHead head() {
        return new EditionHead(code, name, label, sourceNote, !Boolean.TRUE.equals(checked));
    }
}
