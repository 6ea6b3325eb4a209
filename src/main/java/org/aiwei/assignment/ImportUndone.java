package org.aiwei.assignment;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/**
 * An import was taken back: its drafts are gone, what was issued is void.
 *
 * @param source file name, or what was pasted
 */
public record ImportUndone(
        UUID importId, UUID campaignId, String source, int rows, UUID actorId, String actorName, Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "assignment_import";
    }

    @Override
    public UUID subjectId() {
        return importId;
    }

    @Override
    public String subjectLabel() {
        return source;
    }

    @Override
    public String auditAction() {
        return "UNDO_IMPORT";
    }

    @Override
    public String detail() {
        return String.valueOf(rows);
    }
}
