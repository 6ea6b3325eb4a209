package org.aiwei.account;

/** What was done to a person's account. */
public enum PersonAction {
    ENROL(false),
    REVISE(false),
    DISABLE(true),
    ENABLE(false),
    CHANGE_PASSWORD(true),
    RESET_PASSWORD(true),
    END_SESSIONS(true),
    ENROL_FACTOR(false),
    NEW_RECOVERY_CODES(false),
    REMOVE_FACTOR(false),
    RESET_FACTOR(true);

    private final boolean endsSessions;

    PersonAction(boolean endsSessions) {
        this.endsSessions = endsSessions;
    }

    boolean endsSessions() {
        return endsSessions;
    }
}
