package org.aiwei.rectification;

public enum RectificationStatus {
    /** 已交办; the clock runs already. */
    ISSUED,
    /** 申请退回: “not ours”. */
    RETURN_ASKED,
    /** 整改中. */
    RECTIFYING,
    /** 申请延期. */
    EXTENSION_ASKED,
    /** 申请持续整改. */
    LONG_TERM_ASKED,
    /** 持续整改, reviewed stage by stage. */
    LONG_TERM,
    /** 待复核. */
    SUBMITTED,
    /** 公示中. */
    PUBLIC_NOTICE,
    /** 已销号. */
    CLOSED,
    /** 作废. */
    VOIDED;

    /** Whether the unit is at work on it. */
    boolean worked() {
        return this == ISSUED
                || this == RECTIFYING
                || this == EXTENSION_ASKED
                || this == LONG_TERM_ASKED
                || this == LONG_TERM;
    }

    /** Whether somebody still has something to do with it. */
    public boolean open() {
        return this != CLOSED && this != VOIDED;
    }
}
