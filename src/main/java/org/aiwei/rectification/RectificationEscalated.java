package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.aiwei.access.Duty;
import org.aiwei.campaign.LadderStep;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/**
 * An item reached a rung of the ladder, or people said what becomes of one that was proposed.
 *
 * @param rungOn the day on which the rung was reached; earlier than today after a downtime
 * @param overtaken a stronger rung was reached at the same time: kept for the record, told to nobody
 * @param recipients who is told, by duty
 * @param byLeader whether the proposal is a leader's to decide
 * @param number of the paper that it made
 */
public record RectificationEscalated(
        RectificationRef item,
        UUID escalationId,
        LadderStep step,
        RungStatus status,
        LocalDate rungOn,
        boolean overtaken,
        Set<Duty> recipients,
        boolean byLeader,
        @Nullable String number,
        UUID actorId,
        String actorName,
        String reason,
        Instant occurredAt)
        implements Audited {

    @Override
    public String subjectType() {
        return "rectification";
    }

    @Override
    public UUID subjectId() {
        return item.id();
    }

    @Override
    public String subjectLabel() {
        return item.label();
    }

    @Override
    public String auditAction() {
        return status + "_" + step;
    }

    @Override
    public UUID campaignId() {
        return item.campaignId();
    }

    /** What is only proposed is the office's and the leaders' alone. */
    @Override
    public @Nullable String unitPath() {
        return status == RungStatus.DONE || status == RungStatus.DECIDED
                ? item.unitPath().value()
                : null;
    }

    @Override
    public String detail() {
        var paper = number == null ? "" : " " + number;
        var why = reason.isEmpty() ? "" : ": " + reason;
        return item.unitName() + " " + rungOn + paper + why;
    }
}
