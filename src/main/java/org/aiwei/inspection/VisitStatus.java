package org.aiwei.inspection;

/** 在查 → 已查 → 已确认, or 拒签. */
public enum VisitStatus {
    OPEN,
    FINISHED,
    CONFIRMED,
    REFUSED
}
