package org.aiwei.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One question as it is typed. */
record QuestionForm(
        @Nullable Long version,
        @NotBlank @Size(max = 500) @Nullable String text,
        @Nullable String dimension,
        @Size(max = 10) @Nullable String weight,
        @Size(max = 2000) @Nullable String phrases) {

    static QuestionForm of(Checklist list, ChecklistQuestion question) {
        return new QuestionForm(
                list.getVersion(),
                question.getText(),
                question.getDimension().name(),
                String.valueOf(question.getWeight()),
                question.getPhrases());
    }
}
