package org.aiwei.notice;

/** Something to do, or a copy for information. */
enum Kind {
    TODO,
    COPY
}
