package org.aiwei.campaign;

/** 立行立改, 一般, 较难, 限期. */
public enum LimitKind {
    IMMEDIATE,
    ORDINARY,
    DIFFICULT,
    TIMED
}
