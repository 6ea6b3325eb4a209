package org.aiwei.standard;

/** What can happen to an edition, as the audit trail names it. */
public enum StandardAction {
    CREATE,
    COPY,
    CHANGE,
    NODE_ADD,
    NODE_CHANGE,
    NODE_MOVE,
    NODE_REMOVE,
    DATA_ADD,
    DATA_CHANGE,
    DATA_REMOVE,
    IMPORT,
    FREEZE
}
