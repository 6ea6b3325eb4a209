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
    CONFIRMED
}
