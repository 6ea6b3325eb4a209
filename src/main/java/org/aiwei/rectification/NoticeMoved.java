package org.aiwei.rectification;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A notice was drafted or went from one status to another. Before it is issued it does not exist for the unit.
 *
 * @param action {@code null} when it was drafted
 * @param number as drawn; {@code null} before issue
 * @param signerId the leader who is to sign or signed
 */
public record NoticeMoved(
        UUID noticeId,
        UUID campaignId,
        String title,
        @Nullable String number,
        UUID unitId,
        UnitPath unit,
        String unitName,
        UUID officeUnitId,
        UUID draftedBy,
        @Nullable UUID signerId,
        @Nullable NoticeAction action,
        NoticeStatus from,
        NoticeStatus to,
        UUID actorId,
        String actorName,
        String remark,
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
        return number == null ? title : number + " " + title;
    }

    @Override
    public String auditAction() {
        return action == null ? "DRAFT" : action.name();
    }

    @Override
    public @Nullable String unitPath() {
        return number == null ? null : unit.value();
    }

    @Override
    public String detail() {
        return remark.isEmpty() ? unitName : unitName + ": " + remark;
    }
}
