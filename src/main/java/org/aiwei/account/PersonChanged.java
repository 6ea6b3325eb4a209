package org.aiwei.account;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A person's account was opened, changed, disabled or got another password.
 *
 * @param unitPath of the first post when it is opened; later the trail knows where the person is
 */
public record PersonChanged(
        UUID personId,
        String personName,
        String login,
        PersonAction action,
        @Nullable String detail,
        @Nullable String unitPath,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public UUID subjectId() {
        return personId;
    }

    @Override
    public String subjectLabel() {
        return personName;
    }

    @Override
    public String auditAction() {
        return action.name();
    }
}
