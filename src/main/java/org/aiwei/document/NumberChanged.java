package org.aiwei.document;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/**
 * A document number was drawn or made void.
 *
 * @param text as it stands on the paper
 * @param detail title of the paper, or why it is void
 */
public record NumberChanged(
        UUID numberId,
        String text,
        Kind kind,
        String unitPath,
        String detail,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    public enum Kind {
        DRAW,
        VOID
    }

    @Override
    public String subjectType() {
        return "document_number";
    }

    @Override
    public UUID subjectId() {
        return numberId;
    }

    @Override
    public String subjectLabel() {
        return text;
    }

    @Override
    public String auditAction() {
        return kind.name();
    }
}
