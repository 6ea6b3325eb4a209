package org.aiwei.account;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.SignedInUser;
import org.aiwei.platform.Audited;

/**
 * Somebody signed in, tried to, or signed out.
 *
 * @param personId of the account; the program's own id where the login is unknown
 * @param login of the account; the first characters of what was typed where it is unknown
 * @param detail address it came from
 */
public record SignInEvent(Kind kind, UUID personId, String personName, String login, String detail, Instant occurredAt)
        implements Audited {

    public enum Kind {
        SIGN_IN,
        SIGN_IN_FAILED,
        SIGN_OUT,
        PASSWORD_FAILED,
        CODE,
        CODE_FAILED
    }

    static SignInEvent of(Kind kind, SignedInUser user, String detail, Instant at) {
        return new SignInEvent(kind, user.getActor().id(), user.getActor().name(), user.getUsername(), detail, at);
    }

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
        return kind.name();
    }

    @Override
    public UUID actorId() {
        return personId;
    }

    @Override
    public String actorName() {
        return personName;
    }
}
