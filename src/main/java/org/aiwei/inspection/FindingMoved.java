package org.aiwei.inspection;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A finding went from one status to another.
 *
 * @param unitPath of the office; {@code null} while the finding must leave no trace
 */
public record FindingMoved(
        UUID findingId,
        UUID campaignId,
        String label,
        FindingAction action,
        FindingStatus from,
        FindingStatus to,
        boolean covert,
        @Nullable String unitPath,
        UUID actorId,
        String actorName,
        String remark,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "finding";
    }

    @Override
    public UUID subjectId() {
        return findingId;
    }

    @Override
    public String subjectLabel() {
        return label;
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
