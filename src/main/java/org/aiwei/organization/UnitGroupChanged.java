package org.aiwei.organization;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** A group of units was defined, changed or removed. */
public record UnitGroupChanged(
        UUID groupId,
        String groupName,
        String action,
        String unitPath,
        String detail,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "unit_group";
    }

    @Override
    public UUID subjectId() {
        return groupId;
    }

    @Override
    public String subjectLabel() {
        return groupName;
    }

    @Override
    public String auditAction() {
        return action;
    }
}
