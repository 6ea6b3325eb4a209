package org.aiwei.account;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/**
 * A person took up a post, or it changed or ended. The person's sessions end with it.
 *
 * @param unitPath of the post
 */
public record AppointmentChanged(
        UUID personId,
        String personName,
        String login,
        AppointmentAction action,
        String detail,
        String unitPath,
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
