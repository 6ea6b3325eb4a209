package org.aiwei.notice;

/** What the addressee does next, or what a copy tells. */
enum Step {
    ACCEPT,
    WORK,
    REDO,
    DECIDE,
    CONFIRM,
    ISSUED,
    RETURN_ASKED,
    REASSIGNED,
    CONFIRMED,
    SIGN,
    REDRAFT,
    RECTIFY,
    RECTIFY_AGAIN,
    BACK,
    DECIDE_EXTENSION,
    DECIDE_LONG_TERM,
    RECHECK,
    REVIEW_STAGE,
    LOOK_BACK,
    DECIDE_STEP,
    CLOSED,
    IN_NOTICE,
    VOIDED,
    EXTENDED,
    NOT_EXTENDED,
    NUDGED,
    REMIND,
    URGE,
    SUPERVISE_BLUE,
    SUPERVISE_YELLOW,
    SUPERVISE_RED,
    BULLETIN,
    INTERVIEW,
    ACCOUNTABILITY,
    FILL_IN,
    REFILL,
    REVIEW_ROWS,
    REVIEW,
    SENT_BACK,
    REMINDED,
    ACCEPTED,
    EXEMPTED,
    UNLOCKED,
    APPROVE_ROUND,
    REVISE_ROUND,
    ON_TEAM,
    SIGN_BULLETIN,
    REDO_BULLETIN,
    BULLETIN_SENT,
    BULLETIN_UNREAD;

    /** Whether it is work that came back. */
    boolean returned() {
        return switch (this) {
            case REDO, RECTIFY_AGAIN, REFILL, REDRAFT, REVISE_ROUND, REDO_BULLETIN -> true;
            default -> false;
        };
    }
}
