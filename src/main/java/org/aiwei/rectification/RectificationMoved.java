package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * An item went from one status to another, or a pending request went one step further.
 *
 * @param item as it is after the move; after TRANSFER and REASSIGN the new owner's
 * @param heldByUnitId the responsible unit before the move
 * @param heldByPath its path
 * @param namedUnitId the proposed owner, or the new one
 * @param submittedBefore who had submitted it when it was verified or rejected
 */
public record RectificationMoved(
        RectificationRef item,
        RectificationAction action,
        RectificationStatus from,
        RectificationStatus to,
        LocalDate dueBefore,
        UUID heldByUnitId,
        String heldByPath,
        @Nullable UUID namedUnitId,
        @Nullable UUID submittedBefore,
        UUID actorId,
        String actorName,
        String remark,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "rectification";
    }

    @Override
    public UUID subjectId() {
        return item.id();
    }

    @Override
    public String subjectLabel() {
        return item.label();
    }

    @Override
    public String auditAction() {
        return action.name();
    }

    @Override
    public UUID campaignId() {
        return item.campaignId();
    }

    @Override
    public String unitPath() {
        return item.unitPath().value();
    }

    @Override
    public String detail() {
        return remark.isEmpty() ? item.unitName() : item.unitName() + ": " + remark;
    }
}
