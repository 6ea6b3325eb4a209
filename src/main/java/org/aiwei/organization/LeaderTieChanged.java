package org.aiwei.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/** A leader took up a field or contact unit, or gave it up. */
public record LeaderTieChanged(
        UUID leaderId,
        String unitName,
        String action,
        TieKind kind,
        @Nullable String field,
        LocalDate day,
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
        return leaderId;
    }

    @Override
    public String subjectLabel() {
        return unitName;
    }

    @Override
    public String auditAction() {
        return action;
    }

    @Override
    public String detail() {
        return unitName + (field == null ? "" : "（" + field + "）") + " " + day;
    }
}
