package org.aiwei.document;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** A number series was added, renamed or set to another next number. */
public record SeriesChanged(
        UUID seriesId,
        String name,
        Kind kind,
        String unitPath,
        String detail,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public enum Kind {
        ADD,
        RENAME,
        START
    }

    @Override
    public String subjectType() {
        return "document_series";
    }

    @Override
    public UUID subjectId() {
        return seriesId;
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
