package org.aiwei.rectification;

/** Whose turn a request is: the unit leader's, then the office's. */
public enum RequestStep {
    UNIT,
    OFFICE
}
