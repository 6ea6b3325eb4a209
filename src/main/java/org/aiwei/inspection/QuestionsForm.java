package org.aiwei.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Questions to be added to a group, one a line; or a new group of that name. */
record QuestionsForm(
        @Nullable String groupId,
        @Size(max = 100) @Nullable String newGroup,
        @NotBlank @Size(max = 20_000) @Nullable String lines,
        @Nullable String dimension,
        @Size(max = 10) @Nullable String weight) {

    static QuestionsForm empty(@Nullable String group) {
        return new QuestionsForm(group, "", "", Dimension.WORK.name(), "1");
    }
}
