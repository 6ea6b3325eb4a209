package org.aiwei.assignment;

/** Which rule gave a light. */
public enum LightReason {
    /** Confirmed as done. */
    DONE,
    /** A return is asked for; the clock keeps running. */
    RETURN_ASKED,
    PAST_DUE,
    FAR_BEHIND,
    BEHIND,
    FEW_DAYS,
    STARTS_LATER,
    /** Without a date there is nothing to be late for. */
    NO_DUE_DATE,
    ON_PLAN
}
