package org.aiwei.inspection;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A visit began, was finished, or the inspected unit signed it or refused to.
 *
 * @param unitPath of the office, {@code null} for an undercover visit: the inspected unit learns of none from the trail
 */
public record VisitMoved(
        UUID visitId,
        UUID campaignId,
        UUID roundId,
        String unitName,
        VisitAction action,
        boolean covert,
        @Nullable String unitPath,
        UUID actorId,
        String actorName,
        String remark,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "visit";
    }

    @Override
    public UUID subjectId() {
        return visitId;
    }

    @Override
    public String subjectLabel() {
        return unitName;
    }

    @Override
    public String auditAction() {
        return action.name();
    }

    @Override
    public String detail() {
        return remark;
    }
}
