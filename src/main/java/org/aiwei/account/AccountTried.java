package org.aiwei.account;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.platform.Audited;

/**
 * Somebody tries an account again and again; once a day and account.
 *
 * @param warningId of the {@link SignInWarning}
 * @param detail address and number of tries
 */
public record AccountTried(UUID warningId, UUID personId, String login, String detail, Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "session";
    }

    @Override
    public UUID subjectId() {
        return personId;
    }

    @Override
    public String subjectLabel() {
        return login;
    }

    @Override
    public String auditAction() {
        return "WARNED";
    }

    @Override
    public UUID actorId() {
        return Actor.clock().id();
    }

    @Override
    public String actorName() {
        return Actor.clock().name();
    }
}
