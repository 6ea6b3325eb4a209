package org.aiwei.rectification;

public enum RequestOutcome {
    GRANTED,
    REFUSED,
    WITHDRAWN,
    /** Overtaken: the item went elsewhere, was closed or made void. */
    LAPSED
}
