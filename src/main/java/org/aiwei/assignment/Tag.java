package org.aiwei.assignment;

/** 重点, 难点, 堵点. */
public enum Tag {
    KEY,
    DIFFICULT,
    BLOCKED
}
