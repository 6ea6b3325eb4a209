package org.aiwei.rectification;

/** 整改到位, 不属实, 移交, 合并, 重复, 其他. */
public enum CloseReason {
    /** Verified; the only one that a submission leads to. */
    RECTIFIED,
    UNTRUE,
    TRANSFERRED,
    MERGED,
    DUPLICATE,
    OTHER
}
