package org.aiwei.assignment;

/** 牵头 or 配合. */
public enum PartRole {
    LEAD,
    COOPERATING
}
