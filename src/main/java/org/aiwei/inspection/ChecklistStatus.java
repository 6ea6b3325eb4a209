package org.aiwei.inspection;

/** 编制中, 可用, 停用. */
public enum ChecklistStatus {
    DRAFT,
    READY,
    RETIRED
}
