package org.aiwei.account;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another title or last day; with a successor the post is handed over. */
record PostChangeForm(
        @Size(max = 40) @Nullable String title,
        @Nullable LocalDate to,
        @Nullable UUID successor,
        @Nullable Long version) {

    static PostChangeForm of(PostRow post) {
        return new PostChangeForm(post.title(), post.to(), null, post.version());
    }
}
