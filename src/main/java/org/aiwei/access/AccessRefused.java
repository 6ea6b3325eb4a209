package org.aiwei.access;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/**
 * Somebody who is signed in asked for what is not theirs to do.
 *
 * @param login of the account
 * @param detail method and kind of address
 */
public record AccessRefused(UUID actorId, String actorName, String login, String detail, Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "session";
    }

    @Override
    public UUID subjectId() {
        return actorId;
    }

    @Override
    public String subjectLabel() {
        return login;
    }

    @Override
    public String auditAction() {
        return "REFUSED";
    }
}
