package org.aiwei.rectification;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.platform.Audited;

/** Somebody of the unit said that the notice was read. */
public record NoticeRead(
        UUID noticeId,
        UUID campaignId,
        String number,
        String unitPath,
        UUID actorId,
        String actorName,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "rectification_notice";
    }

    @Override
    public UUID subjectId() {
        return noticeId;
    }

    @Override
    public String subjectLabel() {
        return number;
    }

    @Override
    public String auditAction() {
        return "READ";
    }
}
