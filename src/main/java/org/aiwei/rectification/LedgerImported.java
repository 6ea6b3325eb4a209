package org.aiwei.rectification;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** An old ledger came in, or was taken back as a whole. */
public record LedgerImported(
        UUID importId,
        UUID campaignId,
        String fileName,
        Step step,
        int rows,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public enum Step {
        IMPORT,
        UNDO
    }

    @Override
    public String subjectType() {
        return "rectification_import";
    }

    @Override
    public UUID subjectId() {
        return importId;
    }

    @Override
    public String subjectLabel() {
        return fileName;
    }

    @Override
    public String auditAction() {
        return step.name();
    }

    @Override
    public String detail() {
        return String.valueOf(rows);
    }
}
