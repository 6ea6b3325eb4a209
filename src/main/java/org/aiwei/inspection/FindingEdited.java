package org.aiwei.inspection;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The words of a recorded finding were corrected.
 *
 * @param unitPath of the office; {@code null} while the finding must leave no trace
 * @param detail what it said before
 */
public record FindingEdited(
        UUID findingId,
        UUID campaignId,
        String label,
        @Nullable String unitPath,
        String detail,
        UUID actorId,
        String actorName,
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
        return "EDIT";
    }
}
