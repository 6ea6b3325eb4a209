package org.aiwei.evidence;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A file was added to a subject or taken off it.
 *
 * @param detail kind and id of the subject, size and SHA-256 of the file
 */
public record EvidenceChanged(
        UUID linkId,
        String fileName,
        Kind kind,
        @Nullable UUID campaignId,
        @Nullable String unitPath,
        String detail,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public enum Kind {
        ATTACH,
        REMOVE
    }

    @Override
    public String subjectType() {
        return "evidence";
    }

    @Override
    public UUID subjectId() {
        return linkId;
    }

    @Override
    public String subjectLabel() {
        return fileName;
    }

    @Override
    public String auditAction() {
        return kind.name();
    }
}
