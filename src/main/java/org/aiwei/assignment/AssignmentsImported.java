package org.aiwei.assignment;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/**
 * Rows of a table became assignments.
 *
 * @param source file name, or what was pasted
 */
public record AssignmentsImported(
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
        return "IMPORT";
    }

    @Override
    public String detail() {
        return String.valueOf(rows);
    }
}
