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
    ON_TEAM
}
