package org.aiwei.reporting;

import static org.aiwei.reporting.ReportStatus.APPROVED;
import static org.aiwei.reporting.ReportStatus.DRAFT;
import static org.aiwei.reporting.ReportStatus.EXEMPT;
import static org.aiwei.reporting.ReportStatus.MISSING;
import static org.aiwei.reporting.ReportStatus.RETURNED;
import static org.aiwei.reporting.ReportStatus.SUBMITTED;

import org.jspecify.annotations.Nullable;

/** What can happen to a report. Without a target the status stays. */
public enum ReportAction {
    /** The unit has begun to fill in. */
    START(DRAFT, MISSING),
    SUBMIT(SUBMITTED, DRAFT, RETURNED),
    /** Taken back by the unit before anybody has reviewed it. */
    WITHDRAW(DRAFT, SUBMITTED),
    /** A lead department has approved the rows of its assignments. */
    APPROVE_ROWS(null, SUBMITTED),
    APPROVE(APPROVED, SUBMITTED),
    RETURN(RETURNED, SUBMITTED, APPROVED),
    /** 免报. */
    EXEMPT_UNIT(EXEMPT, MISSING, DRAFT, RETURNED),
    UNDO_EXEMPT(MISSING, EXEMPT),
    /** An exception from the lock after the deadline. */
    UNLOCK(null, MISSING, DRAFT);

    private final @Nullable ReportStatus target;
    private final ReportStatus one;
    private final ReportStatus two;
    private final ReportStatus three;

    ReportAction(@Nullable ReportStatus target, ReportStatus from) {
        this(target, from, from, from);
    }

    ReportAction(@Nullable ReportStatus target, ReportStatus one, ReportStatus two) {
        this(target, one, two, two);
    }

    ReportAction(@Nullable ReportStatus target, ReportStatus one, ReportStatus two, ReportStatus three) {
        this.target = target;
        this.one = one;
        this.two = two;
        this.three = three;
    }

    boolean possibleFrom(ReportStatus status) {
        return status == one || status == two || status == three;
    }

    ReportStatus targetFrom(ReportStatus status) {
        return target == null ? status : target;
    }

    boolean needsRemark() {
        return this == RETURN || this == EXEMPT_UNIT || this == UNLOCK;
    }
}
