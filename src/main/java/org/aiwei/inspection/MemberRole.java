package org.aiwei.inspection;

/** 组长, 组员. */
public enum MemberRole {
    LEADER,
    MEMBER
}
