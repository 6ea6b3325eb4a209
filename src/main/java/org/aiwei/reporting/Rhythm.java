package org.aiwei.reporting;

public enum Rhythm {
    ONCE,
    MONTHLY,
    QUARTERLY
}
