package org.aiwei.access;

/** What a person still has to show besides the password. */
public enum SecondFactorNeed {
    /** Nothing. */
    NONE,
    /** A code from the device that was enrolled. */
    CODE,
    /** The duties held ask for a second factor and there is none yet: the person enrols one first. */
    ENROLMENT
}
