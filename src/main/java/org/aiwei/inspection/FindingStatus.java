package org.aiwei.inspection;

/** 草稿 (inside an open visit) → 待交办 → 拟交办 → 已交办, or 不作问题. */
public enum FindingStatus {
    DRAFT,
    RECORDED,
    IN_NOTICE,
    HANDED_OVER,
    DISMISSED
}
