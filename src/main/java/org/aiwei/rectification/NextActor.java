package org.aiwei.rectification;

/** Who has to act next on an item, and what to do. */
public enum NextActor {
    UNIT_TO_ACCEPT,
    UNIT_TO_RECTIFY,
    UNIT_LEADER_TO_BACK,
    OFFICE_TO_DECIDE,
    OFFICE_TO_REVIEW,
    VERIFIER_TO_CHECK,
    CLOCK_TO_CLOSE,
    NOBODY;

    /** @param unitLeaderFirst whether a pending request waits for the unit leader yet */
    static NextActor of(RectificationStatus status, boolean unitLeaderFirst) {
        return switch (status) {
            case ISSUED -> UNIT_TO_ACCEPT;
            case RECTIFYING -> UNIT_TO_RECTIFY;
            case RETURN_ASKED -> OFFICE_TO_DECIDE;
            case EXTENSION_ASKED, LONG_TERM_ASKED -> unitLeaderFirst ? UNIT_LEADER_TO_BACK : OFFICE_TO_DECIDE;
            case LONG_TERM -> OFFICE_TO_REVIEW;
            case SUBMITTED -> VERIFIER_TO_CHECK;
            case PUBLIC_NOTICE -> CLOCK_TO_CLOSE;
            case CLOSED, VOIDED -> NOBODY;
        };
    }
}
