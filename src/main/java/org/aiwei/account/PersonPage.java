package org.aiwei.account;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.aiwei.organization.TieKind;
import org.jspecify.annotations.Nullable;

/**
 * A person's page in the administration.
 *
 * @param whole whether the one who looks administers all open posts and so the account itself
 * @param self whether it is the one who looks
 */
record PersonPage(
        UUID id,
        Long version,
        String name,
        String login,
        @Nullable String mobile,
        boolean disabled,
        boolean mustChangePassword,
        boolean secondFactor,
        LocalDateTime createdAt,
        @Nullable LocalDateTime lastSignInAt,
        @Nullable String language,
        List<PostRow> posts,
        List<TieRow> ties,
        boolean whole,
        boolean self) {

    record TieRow(
            UUID id,
            TieKind kind,
            UUID unitId,
            String unitName,
            @Nullable String field,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Something to choose in a form. */
    record Choice(UUID value, String text) {}
}
