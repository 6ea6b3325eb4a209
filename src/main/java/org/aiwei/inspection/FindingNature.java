package org.aiwei.inspection;

/** 个性, 共性, 长期. */
public enum FindingNature {
    SINGLE,
    COMMON,
    LASTING
}
