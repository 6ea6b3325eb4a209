package org.aiwei.rectification;

/** The five general criteria of a close-out. */
public enum Criterion {
    /** 措施全部落实. */
    MEASURES,
    /** 违法违规已处理. */
    OFFENCES,
    /** 结果符合标准. */
    RESULT,
    /** 举一反三. */
    EXTENDED,
    /** 消除原因, 建立长效机制. */
    CAUSE
}
