package org.aiwei.inspection;

/** 合格, 不合格, 不适用. */
public enum Mark {
    PASS,
    FAIL,
    NA
}
