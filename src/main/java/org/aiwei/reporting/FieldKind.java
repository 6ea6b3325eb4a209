package org.aiwei.reporting;

public enum FieldKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    CHOICE,
    FILES,
    YES_NO
}
