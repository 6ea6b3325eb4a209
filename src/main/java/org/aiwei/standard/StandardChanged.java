package org.aiwei.standard;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/** Something happened to an edition of a standard or within its tree. */
public record StandardChanged(
        UUID subjectId,
        String subjectLabel,
        StandardAction action,
        UUID actorId,
        String actorName,
        Instant occurredAt,
        @Nullable String unitPath,
        String detail)
        implements Audited {

    @Override
    public String subjectType() {
        return "standard";
    }

    @Override
    public String auditAction() {
        return action.name();
    }
}
