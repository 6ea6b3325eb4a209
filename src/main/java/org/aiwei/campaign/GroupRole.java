package org.aiwei.campaign;

/** Places in a leading group, in the order of the paper. */
public enum GroupRole {
    HEAD,
    EXECUTIVE_DEPUTY,
    DEPUTY,
    MEMBER,
    OFFICE_DIRECTOR,
    OFFICE_DEPUTY,
    LIAISON
}
