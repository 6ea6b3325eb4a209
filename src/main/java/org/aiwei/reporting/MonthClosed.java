package org.aiwei.reporting;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** The office closed a period's roll-up and kept a copy of it. */
public record MonthClosed(
        UUID closingId,
        UUID campaignId,
        String title,
        int nth,
        int reported,
        int missing,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "rollup_closing";
    }

    @Override
    public UUID subjectId() {
        return closingId;
    }

    @Override
    public String subjectLabel() {
        return title;
    }

    @Override
    public String auditAction() {
        return "CLOSE";
    }

    @Override
    public String detail() {
        return "No. " + nth + ": " + reported + " / " + (reported + missing);
    }
}
