package org.aiwei.organization;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** A unit was opened, renamed, revised or closed. */
public record UnitChanged(
        UUID unitId,
        String unitName,
        UnitAction action,
        String unitPath,
        String detail,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "unit";
    }

    @Override
    public UUID subjectId() {
        return unitId;
    }

    @Override
    public String subjectLabel() {
        return unitName;
    }

    @Override
    public String auditAction() {
        return action.name();
    }
}
