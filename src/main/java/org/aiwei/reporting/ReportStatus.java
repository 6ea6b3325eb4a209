package org.aiwei.reporting;

public enum ReportStatus {
    /** 未报. */
    MISSING,
    /** 草稿. */
    DRAFT,
    /** 已报. */
    SUBMITTED,
    /** 已审: the office has accepted it. */
    APPROVED,
    /** 退回. */
    RETURNED,
    /** 免报. */
    EXEMPT;

    /** Whether the unit still has to send it. */
    public boolean owed() {
        return this == MISSING || this == DRAFT || this == RETURNED;
    }

    /** Whether others than the unit read what stands in it. */
    public boolean sent() {
        return this == SUBMITTED || this == APPROVED;
    }
}
