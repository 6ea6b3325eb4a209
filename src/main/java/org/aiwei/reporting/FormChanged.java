package org.aiwei.reporting;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** A form of the office was made or changed. */
public record FormChanged(UUID formId, String name, What what, UUID actorId, String actorName, Instant occurredAt)
        implements Audited {

    public enum What {
        CREATE,
        EDIT,
        NEXT,
        DISCARD
    }

    @Override
    public String subjectType() {
        return "report_form";
    }

    @Override
    public UUID subjectId() {
        return formId;
    }

    @Override
    public String subjectLabel() {
        return name;
    }

    @Override
    public String auditAction() {
        return what.name();
    }
}
