package org.aiwei.assignment;

/** Who has to act next on a part, and what to do. */
public enum Waiting {
    UNIT_TO_ACCEPT,
    UNIT_TO_WORK,
    OFFICE_TO_DECIDE,
    LEAD_TO_CONFIRM,
    OFFICE_TO_CONFIRM,
    NOBODY;

    static Waiting of(PartStatus status, PartRole role) {
        return switch (status) {
            case PENDING -> UNIT_TO_ACCEPT;
            case ACCEPTED -> UNIT_TO_WORK;
            case RETURN_ASKED -> OFFICE_TO_DECIDE;
            case CLAIMED -> role == PartRole.LEAD ? OFFICE_TO_CONFIRM : LEAD_TO_CONFIRM;
            case DONE, REPLACED -> NOBODY;
        };
    }
}
