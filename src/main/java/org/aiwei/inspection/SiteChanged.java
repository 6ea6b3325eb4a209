package org.aiwei.inspection;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** A site was entered, edited or closed. */
public record SiteChanged(
        UUID siteId,
        String name,
        Kind kind,
        String unitPath,
        String detail,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public enum Kind {
        OPEN,
        EDIT,
        CLOSE
    }

    @Override
    public String subjectType() {
        return "site";
    }

    @Override
    public UUID subjectId() {
        return siteId;
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
