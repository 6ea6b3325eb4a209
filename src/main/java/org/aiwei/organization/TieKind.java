package org.aiwei.organization;

/** How a leader is tied to a unit. */
public enum TieKind {
    /** 分管领域: in charge of a field of work and the department that does it. */
    FIELD,
    /** 联系单位: the person the unit turns to. */
    CONTACT
}
