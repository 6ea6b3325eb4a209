package org.aiwei.rectification;

public enum NoticeStatus {
    /** 草拟. */
    DRAFT,
    /** 待签发. */
    SUBMITTED,
    /** 退回修改. */
    RETURNED,
    /** 已签发. */
    ISSUED,
    /** 作废; its number stays. */
    VOID;

    boolean editable() {
        return this == DRAFT || this == RETURNED;
    }
}
