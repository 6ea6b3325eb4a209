package org.aiwei.account;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in the administrator's list. */
record PersonRow(
        UUID id,
        String name,
        String login,
        List<PostRow> posts,
        boolean disabled,
        @Nullable LocalDateTime lastSignInAt) {}
