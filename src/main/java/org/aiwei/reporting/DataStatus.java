package org.aiwei.reporting;

/** How far a yearly value of a data item has come. What was not handed out yet has no value and so no status. */
enum DataStatus {
    /** 填报中. */
    FILLING,
    /** 已提交. */
    SUBMITTED,
    /** 已核. */
    VERIFIED,
    /** 退回. */
    RETURNED,
    /** 已锁定. */
    LOCKED,
    /** 已网报. */
    FILED;

    boolean open() {
        return this == FILLING || this == RETURNED;
    }
}
