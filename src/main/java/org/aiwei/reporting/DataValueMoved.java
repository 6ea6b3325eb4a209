package org.aiwei.reporting;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A yearly value was handed out, filled in, or went a step on.
 *
 * @param from {@code null} when it was handed out
 * @param unitPath {@code null} when a department outside delivers it
 */
record DataValueMoved(
        UUID valueId,
        UUID campaignId,
        String label,
        String what,
        @Nullable DataStatus from,
        DataStatus to,
        @Nullable UUID unitId,
        @Nullable String unitPath,
        String valueText,
        String remark,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "data_value";
    }

    @Override
    public UUID subjectId() {
        return valueId;
    }

    @Override
    public String subjectLabel() {
        return label;
    }

    @Override
    public String auditAction() {
        return what;
    }

    @Override
    public String detail() {
        return remark.isEmpty() ? valueText : valueText + " · " + remark;
    }
}
