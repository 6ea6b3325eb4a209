package org.aiwei.fault;

/**
 * One thing somebody asked for.
 *
 * @param key what it was done to: a field, a report, a part, an import
 * @param value what makes it unlike all others: the text typed, the file's name, the move
 */
record Act(Kind kind, String key, String value, Told told) {

    enum Kind {
        FIELD,
        PHOTO,
        REPORT_MOVE,
        PROGRESS,
        IMPORT,
        CLOSE_OUT
    }
}
