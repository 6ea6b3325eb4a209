package org.aiwei.assignment;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The office wrote, changed, withdrew or discarded an assignment, or a unit broke its part down to people.
 *
 * @param unitPath path of the lead department once it was issued; {@code null} while it is the office's own matter
 */
public record AssignmentChanged(
        UUID assignmentId,
        UUID campaignId,
        String assignmentTitle,
        What what,
        String detail,
        @Nullable String unitPath,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public enum What {
        DRAFT,
        EDIT,
        VOID,
        DISCARD,
        BREAK_DOWN,
        TASK_DONE
    }

    @Override
    public String subjectType() {
        return "assignment";
    }

    @Override
    public UUID subjectId() {
        return assignmentId;
    }

    @Override
    public String subjectLabel() {
        return assignmentTitle;
    }

    @Override
    public String auditAction() {
        return what.name();
    }
}
