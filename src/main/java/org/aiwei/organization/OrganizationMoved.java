package org.aiwei.organization;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.Audited;

/**
 * A unit and all below it stand elsewhere in the tree now. Modules that copied paths rewrite the prefix in the same
 * transaction.
 */
public record OrganizationMoved(
        UUID unitId,
        String unitName,
        UnitPath oldPath,
        UnitPath newPath,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    /** The new path of a unit that stood at or below the old one. */
    public String rewritten(String path) {
        return newPath.value() + path.substring(oldPath.value().length());
    }

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
        return "MOVE";
    }

    @Override
    public String unitPath() {
        return newPath.value();
    }

    @Override
    public String detail() {
        return oldPath.value() + " → " + newPath.value();
    }
}
