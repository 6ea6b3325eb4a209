package org.aiwei.account;

/** What was done to an appointment. */
public enum AppointmentAction {
    APPOINT,
    CHANGE_POST,
    END_POST
}
