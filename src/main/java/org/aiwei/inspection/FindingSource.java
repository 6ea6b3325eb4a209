package org.aiwei.inspection;

public enum FindingSource {
    ROUND,
    SUPERIOR,
    HOTLINE_12345,
    SURVEY,
    SELF_CHECK,
    PATROL,
    OTHER
}
