package org.aiwei.assignment;

public enum PartStatus {
    /** 未签收. */
    PENDING,
    /** 已签收. */
    ACCEPTED,
    /** 申请退回; the clock keeps running. */
    RETURN_ASKED,
    /** 待确认. */
    CLAIMED,
    /** 已完成. */
    DONE,
    /** 已改派: another unit has it now. */
    REPLACED
}
