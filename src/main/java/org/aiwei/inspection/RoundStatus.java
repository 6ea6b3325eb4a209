package org.aiwei.inspection;

/** 草稿 → 已批准 → 进行中 → 汇总中 → 已通报 → 已归档. */
public enum RoundStatus {
    DRAFT,
    APPROVED,
    RUNNING,
    SUMMING,
    REPORTED,
    ARCHIVED;

    /** Whether inspected units may learn of a round that was kept from them. */
    public boolean told() {
        return this == REPORTED || this == ARCHIVED;
    }

    /** Whether teams may go out. */
    public boolean outdoors() {
        return this == APPROVED || this == RUNNING;
    }
}
