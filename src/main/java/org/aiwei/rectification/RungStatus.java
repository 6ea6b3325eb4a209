package org.aiwei.rectification;

/** What became of a rung that was reached. */
public enum RungStatus {
    /** Taken by the program. */
    DONE,
    /** Waits for people. */
    PROPOSED,
    /** Taken by people. */
    DECIDED,
    /** People found it not called for. */
    DECLINED,
    /** The matter ended, or got a new date, before anybody decided. */
    LAPSED
}
