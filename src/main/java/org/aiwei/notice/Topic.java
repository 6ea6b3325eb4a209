package org.aiwei.notice;

/** What kind of thing an item is about. */
enum Topic {
    PART,
    NOTICE,
    RECTIFICATION,
    LOOK_BACK,
    PROPOSAL,
    REPORT,
    ROUND,
    BULLETIN
}
