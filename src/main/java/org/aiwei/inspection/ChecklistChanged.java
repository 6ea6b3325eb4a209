package org.aiwei.inspection;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** A checklist was made, edited, opened for use, frozen by its first use, or put away. */
public record ChecklistChanged(
        UUID checklistId,
        String name,
        Kind kind,
        String unitPath,
        String detail,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public enum Kind {
        DRAFT,
        EDIT,
        READY,
        FREEZE,
        RETIRE
    }

    @Override
    public String subjectType() {
        return "checklist";
    }

    @Override
    public UUID subjectId() {
        return checklistId;
    }

    @Override
    public String subjectLabel() {
        return name;
    }

    @Override
    public String auditAction() {
        return kind.name();
    }
}
