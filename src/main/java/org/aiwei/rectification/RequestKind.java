package org.aiwei.rectification;

/** 延期, 持续整改. */
public enum RequestKind {
    EXTENSION,
    LONG_TERM
}
