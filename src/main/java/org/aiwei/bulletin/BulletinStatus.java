package org.aiwei.bulletin;

public enum BulletinStatus {
    /** 草稿. */
    DRAFT,
    /** 待签发. */
    SUBMITTED,
    /** 退回修改. */
    RETURNED,
    /** 已印发. */
    ISSUED,
    /** 作废; its number stays. */
    VOID;

    boolean editable() {
        return this == DRAFT || this == RETURNED;
    }
}
