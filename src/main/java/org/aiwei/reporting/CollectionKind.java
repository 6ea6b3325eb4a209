package org.aiwei.reporting;

public enum CollectionKind {
    MONTHLY,
    OWN_PLAN,
    SELF_CHECK,
    QUARTERLY,
    DATA_ITEMS,
    OTHER
}
