package org.aiwei.reporting;

public enum CollectionStatus {
    DRAFT,
    OPEN,
    CLOSED
}
