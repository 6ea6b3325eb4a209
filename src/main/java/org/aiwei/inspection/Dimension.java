package org.aiwei.inspection;

/** What a question looks at: 工作, or 履职情况 of those who answer for it. */
public enum Dimension {
    WORK,
    DUTY
}
