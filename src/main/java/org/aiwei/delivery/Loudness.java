package org.aiwei.delivery;

/** How far a message goes. */
public enum Loudness {
    /** It stands on the work list and nowhere else. */
    SILENT,
    INBOX,
    AT_ONCE,
    /** As {@link #AT_ONCE}, yet about one thing only once within the hours that its campaign sets. */
    NUDGE;

    static Loudness of(String loud, boolean nudge) {
        return nudge ? NUDGE : valueOf(loud);
    }
}
